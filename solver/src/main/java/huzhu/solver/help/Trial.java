package huzhu.solver.help;

import huzhu.model.people.Volunteer;
import huzhu.model.shortage.HelpValue;
import java.util.List;
import java.util.Optional;

/**
 * A change of the people, to be tried.
 *
 * @param kind what changes
 * @param names whom it is about
 * @param gone who is no longer there as before
 * @param come who is there instead or besides
 * @param most the most minutes by which it could change the proven shortage
 */
record Trial(HelpValue.Kind kind, List<String> names, Optional<Volunteer> gone, Optional<Volunteer> come, long most) {}
