package obligo.testkit.stack;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The one stack of this JVM. Quarkus loads the test classes anew for every test profile, statics included, so the stack
 * belongs to the copy of {@link StackParts} in the system class loader, and only types of the JDK are known to both.
 */
final class SharedStack {

    static final String POSTGRES = "postgres";
    static final String KAFKA = "kafka";

    private SharedStack() {}

    /** Host and port of a part, which is started if nobody has needed it yet. */
    @SuppressWarnings("unchecked")
    static String address(String part) {
        return inSystemClassLoader(() -> ((UnaryOperator<String>) parts()).apply(part));
    }

    static void start(String part) {
        tell("start", part);
    }

    static void stop(String part) {
        tell("stop", part);
    }

    @SuppressWarnings("unchecked")
    private static void tell(String verb, String part) {
        Object unused = inSystemClassLoader(() -> {
            Object parts = parts();
            ((BiConsumer<String, String>) parts).accept(verb, part);
            return parts;
        });
    }

    /** Testcontainers finds its own classes through the context class loader, which is that of the test. */
    private static <T> T inSystemClassLoader(Supplier<T> action) {
        Thread thread = Thread.currentThread();
        ClassLoader ofTheTest = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            return action.get();
        } finally {
            thread.setContextClassLoader(ofTheTest);
        }
    }

    private static Object parts() {
        try {
            return Class.forName(StackParts.class.getName(), true, ClassLoader.getSystemClassLoader())
                    .getMethod("ofThisJvm")
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The stack cannot be reached", e);
        }
    }
}
