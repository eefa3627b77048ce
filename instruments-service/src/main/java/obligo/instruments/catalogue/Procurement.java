package obligo.instruments.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a Jobcenter comes by what an instrument gives. */
@Schema(
        description = "TENDER: Vergabe. VOUCHER: Gutschein. CASE: Einzelfall. OWN: eigenes Personal. GRANT: Zuwendung. "
                + "MUNICIPAL: kommunale Leistung.")
public enum Procurement {
    TENDER,
    VOUCHER,
    CASE,
    OWN,
    GRANT,
    MUNICIPAL
}
