package obligo.cli.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The last of many, for all writers: what is older is spent in most cases. */
final class Recent<T> {
    private final int most;
    private final List<T> items = new ArrayList<>();
    private int next;

    Recent(int most) {
        this.most = most;
    }

    synchronized void add(T item) {
        if (items.size() < most) {
            items.add(item);
        } else {
            items.set(next, item);
            next = (next + 1) % most;
        }
    }

    synchronized Optional<T> any(RandomGenerator random) {
        int choice = random.nextInt(most);
        return items.isEmpty() ? Optional.empty() : Optional.of(items.get(choice % items.size()));
    }
}
