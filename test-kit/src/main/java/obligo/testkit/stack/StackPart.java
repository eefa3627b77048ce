package obligo.testkit.stack;

/** PostgreSQL or Kafka, in a container or as a local process. */
interface StackPart extends AutoCloseable {

    /** Host and port, the same for as long as the part exists. */
    String address();

    void start();

    /** Keeps the data. */
    void stop();

    /** Stops and forgets the data. */
    @Override
    void close();
}
