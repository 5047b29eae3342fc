/**
 * What is asked for by name: visits, beds, sessions. Start with {@link huzhu.model.request.Request}; what follows from
 * a need level is derived in {@code demand}.
 */
@NullMarked
package huzhu.model.request;

import org.jspecify.annotations.NullMarked;
