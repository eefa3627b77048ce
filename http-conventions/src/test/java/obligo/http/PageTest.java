package obligo.http;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageTest {
    @Test
    void oneRowMoreThanThePageTellsThatThereIsANextOne() {
        Page<String> page = Page.cut(List.of("a", "b", "c"), 2, Function.identity());
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.next()).isEqualTo("b");
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(Page.cut(List.of("a", "b"), 2, Function.identity()).next()).isNull();
        assertThat(Page.cut(List.<String>of(), 2, Function.identity()).items()).isEmpty();
    }
}
