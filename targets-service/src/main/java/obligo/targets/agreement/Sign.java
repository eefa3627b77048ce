package obligo.targets.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import obligo.targets.TargetsRefusal;
import obligo.targets.parameters.Parameters;
import obligo.targets.parties.Party;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A party's signature, given by a person who belongs to it (rulebook 2.4). */
@Schema(
        name = "AgreementSign",
        description =
                "A party's signature under the agreed version, by a person whose token belongs to the party and who "
                        + "signs for no other. All parties sign the same document. The last signature brings the agreement into "
                        + "force, for all of its year.")
record Sign(
        @Schema(examples = "3") @NotNull @Positive Integer version,

        @NotNull Party party,

        @Schema(examples = "Erika Beispiel") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "In which function", examples = "Geschäftsführerin") @NotBlank @Size(max = 200)
        String function,

        @Schema(description = "Day of the signature, not after today", examples = "2025-03-20") @NotNull
        LocalDate signedOn,

        @Schema(
                description = "SHA-256 of the document that is signed, in lower-case hexadecimal digits",
                examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        String documentHash,

        @Schema(description = "Reference of the consent that the party has to have: of the BMF, for the BMAS in kind 1")
        @Nullable
        @Size(max = 200)
        String consentReference,

        @Nullable @Size(max = Open.LONGEST_COMMENT) String comment)
        implements Step {
    @Override
    public StepType stepType() {
        return StepType.SIGN;
    }

    @Override
    public AgreementState take(Negotiation at) {
        at.requireVersion(version, at.state().agreedVersion());
        requireParty(at);
        List<AgreementStep> signatures = at.signatures();
        requireAnother(at, signatures);
        requireSameDocument(signatures);
        if (signedOn.isAfter(Parameters.today())) {
            throw TargetsRefusal.SIGNED_IN_FUTURE.refusal().with("signedOn", signedOn);
        }
        return signatures.size() + 1 == at.parties().size() ? at.state().signed() : at.state();
    }

    private void requireParty(Negotiation at) {
        if (!at.parties().contains(party)) {
            throw TargetsRefusal.PARTY_NOT_NEEDED.refusal().with("party", party).with("parties", at.parties());
        }
        if (!at.belongsTo(party)) {
            throw TargetsRefusal.PARTY_NOT_FITTING
                    .refusal()
                    .with("party", party)
                    .with("caller", at.author().id());
        }
        boolean isBlank = consentReference == null || consentReference.isBlank();
        if (isBlank && party == at.requirements().kind(at.subject()).consent()) {
            throw TargetsRefusal.CONSENT_MISSING
                    .refusal()
                    .with("party", party)
                    .at("consentReference", "fehlt", "is missing");
        }
    }

    private void requireAnother(Negotiation at, List<AgreementStep> signatures) {
        for (AgreementStep other : signatures) {
            if (other.party() == party) {
                throw TargetsRefusal.ALREADY_SIGNED
                        .refusal()
                        .with("party", party)
                        .with("version", version);
            }
            if (other.takenBy().id().equals(at.author().id())) {
                throw TargetsRefusal.SIGNATORY_OF_ANOTHER_PARTY
                        .refusal()
                        .with("caller", at.author().id())
                        .with("party", party)
                        .with("signedFor", other.party());
            }
        }
    }

    private void requireSameDocument(List<AgreementStep> signatures) {
        for (AgreementStep other : signatures) {
            if (other.step() instanceof Sign signed && !signed.documentHash().equals(documentHash)) {
                throw TargetsRefusal.DOCUMENT_DIFFERS
                        .refusal()
                        .with("party", party)
                        .with("documentHash", documentHash)
                        .with("signedFor", signed.party())
                        .with("signed", signed.documentHash());
            }
        }
    }
}
