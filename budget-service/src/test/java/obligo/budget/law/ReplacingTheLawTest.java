package obligo.budget.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** An operator decides what is unsure by a directory of files; a wrong one stops the start with one clear sentence. */
class ReplacingTheLawTest {
    private static final String CAP = """
            - key: CAP
              instruments: [FF_16F]
              share: 0.10
              base: EGL
              scope: FROM_VALIDITY
              from: 2026-07-01
              to: 2026-12-31
              legalReference: § 16f SGB II
              rule: M-73
              recordedOn: 2026-09-01
              status: CONFIRMED
            """;

    @TempDir
    Path directory;

    private Law law(String file, String content) throws IOException {
        Files.writeString(directory.resolve(file), content);
        return new Law(Optional.of(directory));
    }

    private void refuses(String file, String content, String sentence) {
        assertThatExceptionOfType(LawFault.class)
                .isThrownBy(() -> law(file, content))
                .withMessage(sentence.replace("~", directory.toString()));
    }

    @Test
    void replacesOneFileAndLeavesTheOthers() throws IOException {
        Law law = law("caps.yaml", CAP);
        assertThat(law.caps(2026)).singleElement().satisfies(cap -> {
            assertThat(cap.scope()).isEqualTo(Cap.Scope.FROM_VALIDITY);
            assertThat(cap.notInBase()).isEmpty();
            assertThat(cap.to()).isEqualTo(LocalDate.of(2026, 12, 31));
        });
        assertThat(law.caps(2012)).isEmpty();
        assertThat(law.profile("TAAM_16I", LocalDate.of(2026, 7, 1))).isPresent();
    }

    @Test
    void aCapCountsTheWholeYearWhereItSaysNothingElse() throws IOException {
        Law law = law("caps.yaml", CAP.replace("  scope: FROM_VALIDITY\n", ""));
        assertThat(law.caps(2026)).extracting(Cap::scope).containsExactly(Cap.Scope.WHOLE_YEAR);
    }

    @Test
    void decidesWhetherAuthorisationsAreNeeded() throws IOException {
        assertThat(law("authorisation.yaml", """
                        - {key: FUTURE_YEARS, needed: true, from: 2005-01-01, to: 2025-12-31, legalReference: § 38 BHO,
                           rule: M-44, recordedOn: 2026-09-01, status: CONFIRMED}
                        - {key: FUTURE_YEARS, needed: false, from: 2026-01-01, legalReference: § 38 Abs. 4 S. 2 BHO,
                           rule: M-44, recordedOn: 2026-09-01, status: CONFIRMED}
                        """).needsAuthorisation()).isFalse();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(textBlock = """
                    share: 0.10         | share: '1,5'        | row 1 (CAP): share must be a decimal from 0 to 1 such as 0.848, not 1,5
                    share: 0.10         | quota: 0.10         | row 1 (CAP): share is missing
                    share: 0.10         | share:              | row 1 (CAP): share is missing
                    base: EGL           | base: GOLD          | row 1 (CAP): base must be of [EGL, VWK, BEZ, FBW_REHA, PAT, ESF, THIRD_PARTY, MUNICIPAL], not GOLD
                    scope:              | scpoe:              | row 1 (CAP): nobody knows the column scpoe
                    from: 2026-07-01    | from: 1.7.2026      | row 1 (CAP): from must be a date such as 2026-07-01, not 1.7.2026
                    from: 2026-07-01    | from: 2027-07-01    | row 1 (CAP): to must be not before 2027-07-01, not 2026-12-31
                    [FF_16F]            | FF_16F              | row 1 (CAP): instruments must be a list in brackets, not FF_16F
                    [FF_16F]            | []                  | row 1 (CAP): instruments must be a list in brackets, not []
                    key: CAP            | key: [CAP]          | row 1: key must be one value, not [CAP]
                    status: CONFIRMED   | status: SURE        | row 1 (CAP): status must be of [CONFIRMED, UNCONFIRMED], not SURE
                    legalReference:     | reference:          | row 1 (CAP): legalReference is missing
                    """, delimiter = '|', quoteCharacter = '"')
    void namesFileRowAndColumnOfAFault(String right, String wrong, String sentence) {
        refuses("caps.yaml", CAP.replace(right, wrong), "~/caps.yaml, " + sentence);
    }

    @Test
    void refusesTwoRowsOfOneKeyOnOneDay() {
        refuses(
                "caps.yaml",
                CAP + CAP.replace("from: 2026-07-01", "from: 2026-12-31"),
                "~/caps.yaml, row 2 (CAP): overlaps in time with ~/caps.yaml, row 1 (CAP)");
    }

    @Test
    void refusesTwoInterimRegimesOnOneDay() {
        String regime = """
                - {key: ONE, quota: 0.45, base: DRAFT, pots: [EGL], from: 2027-01-01, to: 2027-06-30,
                   legalReference: Art. 111 GG, rule: M-61, recordedOn: 2027-01-01, status: CONFIRMED}
                """;
        refuses(
                "interim-regimes.yaml",
                regime + regime.replace("ONE", "TWO"),
                "~/interim-regimes.yaml, row 2 (TWO): overlaps in time with ~/interim-regimes.yaml, row 1 (ONE)");
    }

    @Test
    void refusesALawThatIsSilentOnSomeDay() {
        String share = """
                - {key: FEDERAL_SHARE, share: 0.848, from: 2011-04-01, legalReference: § 46 SGB II, rule: M-30,
                   recordedOn: 2026-09-01, status: CONFIRMED}
                """;
        refuses(
                "administrative-costs.yaml",
                share,
                "~/administrative-costs.yaml, row 1 (FEDERAL_SHARE): nothing holds from 2005-01-01 until it begins");
        refuses(
                "administrative-costs.yaml",
                share.replace("from: 2011-04-01", "from: 2005-01-01, to: 2026-12-31"),
                "~/administrative-costs.yaml says nothing of FEDERAL_SHARE from 2027-01-01 on");
        refuses(
                "administrative-costs.yaml",
                share.replace("0.848", "0.00"),
                "~/administrative-costs.yaml, row 1 (FEDERAL_SHARE): share must be more than 0, not 0.00");
        refuses(
                "administrative-costs.yaml",
                share.replace("FEDERAL", "FEDERL"),
                "~/administrative-costs.yaml says nothing of FEDERAL_SHARE from 2005-01-01 on");
    }

    @Test
    void refusesWhatIsNoListOfRows() {
        refuses("caps.yaml", "", "~/caps.yaml is no list of rows");
        refuses("caps.yaml", "caps: none", "~/caps.yaml is no list of rows");
        refuses("caps.yaml", "- CAP", "~/caps.yaml, row 1: a row is a list of columns and what they say");
        refuses("caps.yaml", "- {key: A\n- b", "~/caps.yaml, line 2: expected ',' or '}', but got <stream end>");
    }

    @Test
    void refusesAKeyThatIsWrittenTwice() {
        assertThatExceptionOfType(LawFault.class)
                .isThrownBy(() -> law("caps.yaml", CAP + "  share: 0.20\n"))
                .withMessageContaining("caps.yaml")
                .withMessageContaining("duplicate key share");
    }

    @Test
    void refusesADirectoryThatIsNoneAndAFileThatReplacesNothing() {
        assertThatExceptionOfType(LawFault.class)
                .isThrownBy(() -> new Law(Optional.of(directory.resolve("absent"))))
                .withMessage("obligo.budget.law names " + directory.resolve("absent") + ", which is no directory");
        refuses(
                "cap.yaml",
                CAP,
                "~/cap.yaml replaces no file of the law; those are named administrative-costs, allotment-stages, "
                        + "authorisation, caps, interim-regimes, pots, subsidy-profiles, transfers and end in .yaml");
    }
}
