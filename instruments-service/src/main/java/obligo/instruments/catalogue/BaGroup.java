package obligo.instruments.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Group of an instrument in the promotion statistics of the Federal Employment Agency. */
@Schema(
        description =
                "Group in the BA's Förderstatistik. A: Aktivierung und berufliche Eingliederung. B: Berufswahl und "
                        + "Berufsausbildung. W: berufliche Weiterbildung. E: Aufnahme einer Erwerbstätigkeit. R: Teilhabe "
                        + "behinderter Menschen. S: Beschäftigung schaffende Maßnahmen. F: freie Förderung und Sonstige.")
public enum BaGroup {
    A,
    B,
    W,
    E,
    R,
    S,
    F
}
