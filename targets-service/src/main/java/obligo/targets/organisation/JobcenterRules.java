package obligo.targets.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import obligo.http.CommonRefusal;
import obligo.http.DistinctKeys;
import obligo.http.Refusal;
import obligo.targets.TargetsRefusal;
import org.jspecify.annotations.Nullable;

/** What a Jobcenter has to keep before it is stored (D-1). */
final class JobcenterRules {
    private final String jobcenter;
    private final JobcenterBody said;

    JobcenterRules(String jobcenter, JobcenterBody said) {
        this.jobcenter = jobcenter;
        this.said = said;
    }

    /**
     * @throws Refusal {@code validity-reversed}, {@code periods-overlap}, {@code directorate-not-fitting},
     *     {@code predecessor-unknown}, {@code duplicate-key}, {@code invalid-request}
     */
    void check() {
        checkForm();
        checkValidity();
        checkDirectorate(said.form(), said.regionalDirectorate());
        said.earlier().forEach(earlier -> checkDirectorate(earlier.form(), earlier.regionalDirectorate()));
        checkRegions();
        checkPredecessors();
        DistinctKeys.require("subUnits", "key", said.subUnits().stream().map(SubUnit::key));
    }

    private void checkForm() {
        if (Organisations.isUnassigned(jobcenter) != (said.form() == null)) {
            throw said.form() == null
                    ? CommonRefusal.INVALID_REQUEST.refusal().at("form", "fehlt", "is missing")
                    : CommonRefusal.INVALID_REQUEST
                            .refusal()
                            .at("form", "eine Pseudo-Organisation hat keine Form", "a pseudo-organisation has no form");
        }
    }

    private void checkValidity() {
        LocalDate from = said.validFrom();
        LocalDate to = said.validTo();
        if (from != null && to != null && to.isBefore(from)) {
            throw TargetsRefusal.VALIDITY_REVERSED
                    .refusal()
                    .with("validFrom", from)
                    .with("validTo", to);
        }
        LocalDate before = from == null ? null : from.minusDays(1);
        for (int i = 0; i < said.earlier().size(); i++) {
            LocalDate until = said.earlier().get(i).until();
            if ((before != null && !until.isAfter(before)) || (to != null && !until.isBefore(to))) {
                throw TargetsRefusal.PERIODS_OVERLAP
                        .refusal()
                        .with("jobcenter", jobcenter)
                        .with("until", until)
                        .with("before", before)
                        .with("validTo", to)
                        .at(
                                "earlier[" + i + "].until",
                                "liegt nicht nach dem Zeitraum davor und vor dem letzten Tag",
                                "is not after the period before and before the last day");
            }
            before = until;
        }
    }

    private void checkDirectorate(@Nullable Form form, @Nullable String directorate) {
        if (form == Form.zkT && directorate != null) {
            throw TargetsRefusal.DIRECTORATE_NOT_FITTING
                    .refusal()
                    .with("jobcenter", jobcenter)
                    .with("regionalDirectorate", directorate);
        }
    }

    private void checkRegions() {
        checkRegion(Region.Kind.DIRECTORATE, "regionalDirectorate", said.regionalDirectorate());
        checkRegion(Region.Kind.LAND, "land", said.land());
        checkRegion(Region.Kind.COMPARISON_TYPE, "comparisonType", said.comparisonType());
        for (int i = 0; i < said.earlier().size(); i++) {
            Earlier earlier = said.earlier().get(i);
            String path = "earlier[" + i + "].";
            checkRegion(Region.Kind.DIRECTORATE, path + "regionalDirectorate", earlier.regionalDirectorate());
            checkRegion(Region.Kind.LAND, path + "land", earlier.land());
            checkRegion(Region.Kind.COMPARISON_TYPE, path + "comparisonType", earlier.comparisonType());
        }
    }

    private static void checkRegion(Region.Kind kind, String field, @Nullable String code) {
        Stream<Region> ofKind = OrganisationFile.regions().stream().filter(region -> region.kind() == kind);
        if (code != null && ofKind.noneMatch(region -> region.code().equals(code))) {
            throw CommonRefusal.INVALID_REQUEST
                    .refusal()
                    .at(field, "gibt es nicht: " + code, "does not exist: " + code);
        }
    }

    private void checkPredecessors() {
        if (!said.predecessors().isEmpty() && said.validFrom() == null) {
            throw CommonRefusal.INVALID_REQUEST
                    .refusal()
                    .at("validFrom", "ein Nachfolger hat einen ersten Tag", "a successor has a first day");
        }
        DistinctKeys.require("predecessors", "jobcenter", said.predecessors().stream());
        DistinctKeys.require(
                "predecessorWeights",
                "jobcenter",
                said.predecessorWeights().stream().map(Predecessor::jobcenter));
        for (Predecessor predecessor : said.predecessorWeights()) {
            if (!said.predecessors().contains(predecessor.jobcenter())) {
                throw TargetsRefusal.PREDECESSOR_UNKNOWN
                        .refusal()
                        .with("jobcenter", jobcenter)
                        .with("predecessor", predecessor.jobcenter());
            }
        }
    }

    /**
     * Holds its weights beside those of the others: a predecessor cannot pass on more than there was of it.
     *
     * @throws Refusal {@code weights-exceed-whole}
     */
    void checkBeside(Organisations others) {
        for (Predecessor part : said.predecessorWeights()) {
            BigDecimal sum = others.successorsOf(part.jobcenter()).stream()
                    .filter(heir -> !heir.jobcenter().equals(jobcenter))
                    .filter(heir -> heir.validFrom() != null && heir.validFrom().equals(said.validFrom()))
                    .map(heir -> heir.weights().getOrDefault(part.jobcenter(), BigDecimal.ZERO))
                    .reduce(new BigDecimal(part.weight()), BigDecimal::add);
            if (sum.compareTo(BigDecimal.ONE) > 0) {
                throw TargetsRefusal.WEIGHTS_EXCEED_WHOLE
                        .refusal()
                        .with("predecessor", part.jobcenter())
                        .with("sum", sum.toPlainString());
            }
        }
    }
}
