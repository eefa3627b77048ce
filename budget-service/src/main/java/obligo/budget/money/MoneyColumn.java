package obligo.budget.money;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import obligo.http.Money;
import org.jspecify.annotations.Nullable;

/** Money in the database: whole cents. */
@Converter(autoApply = true)
class MoneyColumn implements AttributeConverter<Money, Long> {
    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Money money) {
        return money == null ? null : money.cents();
    }

    @Override
    public @Nullable Money convertToEntityAttribute(@Nullable Long cents) {
        return cents == null ? null : new Money(cents);
    }
}
