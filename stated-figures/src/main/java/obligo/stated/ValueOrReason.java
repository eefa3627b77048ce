package obligo.stated;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Asks for a value or the reason why there is none, never both and never neither. */
@Constraint(validatedBy = ValueOrReason.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ValueOrReason {
    String message() default "{obligo.value-or-reason}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** What may be without a number. */
    interface Figure {
        @Nullable
        Object value();

        @Nullable
        Reason reason();
    }

    /** The check itself. */
    final class Check implements ConstraintValidator<ValueOrReason, Figure> {
        @Override
        public boolean isValid(@Nullable Figure figure, ConstraintValidatorContext context) {
            return figure == null || (figure.value() == null) != (figure.reason() == null);
        }
    }
}
