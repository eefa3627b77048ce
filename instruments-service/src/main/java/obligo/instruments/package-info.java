/** What a Jobcenter can promote with and what it plans to: the instrument catalogue, and the programme of a year. */
@NullMarked
package obligo.instruments;

import org.jspecify.annotations.NullMarked;
