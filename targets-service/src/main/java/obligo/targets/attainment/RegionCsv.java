package obligo.targets.attainment;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The members of a region as a German CSV file: semicolons, decimal commas, nothing where there is nothing. */
final class RegionCsv {
    private RegionCsv() {}

    static String of(List<RegionView.MemberStanding> members) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(
                    "Träger-Nummer",
                    "Jobcenter",
                    "Form",
                    "Vergleichstyp",
                    "Kennzahl",
                    "Seit Jahresbeginn",
                    "Ziel",
                    "Zielpfad",
                    "Zielerreichungsgrad",
                    "Rang",
                    "Im Vergleich",
                    "Ohne Wert");
            for (RegionView.MemberStanding member : members) {
                Attainment standing = member.standing();
                Ranking.Rank rank = member.rank();
                csv.writeRecord(
                        member.jobcenter(),
                        member.name(),
                        member.form().name(),
                        Objects.toString(member.comparisonType(), ""),
                        decimal(standing.official().value()),
                        decimal(standing.toDate().value()),
                        decimal(standing.target()),
                        decimal(standing.path()),
                        decimal(standing.attainment()),
                        rank == null ? "" : Objects.toString(rank.rank(), ""),
                        rank == null ? "" : Integer.toString(rank.ranked()),
                        rank == null ? "" : Integer.toString(rank.leftOut()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String decimal(@Nullable String value) {
        return value == null ? "" : value.replace('.', ',');
    }
}
