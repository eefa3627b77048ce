/** Where the suite lives on this machine: its directories and the ports of its parts. */
@NullMarked
package obligo.cli.home;

import org.jspecify.annotations.NullMarked;
