/**
 * The catalogue of what can be given. Start with {@link huzhu.model.service.Service}.
 */
@NullMarked
package huzhu.model.service;

import org.jspecify.annotations.NullMarked;
