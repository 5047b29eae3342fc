/**
 * The survey form that Huzhu hands out, whose exports it reads without a mapping. Start reading at {@link
 * huzhu.datasets.form.SurveyForm}.
 */
@NullMarked
package huzhu.datasets.form;

import org.jspecify.annotations.NullMarked;
