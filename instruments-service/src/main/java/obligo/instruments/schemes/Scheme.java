package obligo.instruments.schemes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import obligo.http.FiscalYear;
import obligo.instruments.catalogue.Instrument;
import obligo.stated.SourceDocument;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A categorisation scheme as it is sent and read. */
@Schema(
        description =
                "How a document groups its instruments. A category is no property of an instrument: the same one is "
                        + "listed under 2 in Duisburg 2025 and under 1 in Bochum 2024 (I-5).")
public record Scheme(
        @Schema(examples = "34102") @NotNull @Pattern(regexp = "[0-9]{5}")
        String jobcenter,

        @Schema(examples = "2025") @NotNull @FiscalYear Integer year,
        @NotNull @Valid SourceDocument document,
        @NotNull @Size(max = 200) List<@NotNull @Valid Category> categories,
        @NotNull @Size(max = 500) List<@NotNull @Valid Assignment> assignments) {

    public static final String KEY = "[a-z0-9-]{1,60}";

    public Scheme {
        categories = categories == null ? List.of() : categories;
        assignments = assignments == null ? List.of() : assignments;
    }

    public Set<String> categoryKeys() {
        return categories.stream().map(Category::key).collect(Collectors.toSet());
    }

    /** A group of instruments, perhaps within another. */
    @Schema(description = "A group of instruments, perhaps within another")
    public record Category(
            @Schema(examples = "1.2") @NotBlank @Size(max = 20)
            String key,

            @Schema(examples = "Maßnahmen zur Aktivierung und beruflichen Eingliederung (MAbE)")
            @NotBlank
            @Size(max = 300)
            String label,

            @Schema(description = "Key of the category that contains it", examples = "1") @Nullable @Size(max = 20)
            String parent) {}

    /** Where the document lists an instrument. */
    @Schema(description = "Where the document lists an instrument")
    public record Assignment(
            @Schema(examples = "MAT") @NotNull @Pattern(regexp = Instrument.CODE)
            String instrument,

            @Schema(examples = "1") @NotBlank @Size(max = 20)
            String category) {}
}
