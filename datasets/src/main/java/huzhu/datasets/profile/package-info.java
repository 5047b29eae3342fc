/**
 * How the exports of survey tools, and tables that people have drawn up by hand, become one header and rows. What cells mean is
 * not decided here. Start reading at {@link huzhu.datasets.profile.Profile}.
 */
@NullMarked
package huzhu.datasets.profile;

import org.jspecify.annotations.NullMarked;
