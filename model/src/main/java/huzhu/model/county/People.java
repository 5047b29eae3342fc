package huzhu.model.county;

import huzhu.model.people.Elder;
import huzhu.model.people.Ties;
import huzhu.model.people.Volunteer;
import java.util.List;

/**
 * Who receives, who gives, and what ties them; one person may stand in both lists under one id.
 *
 * @param elders those who receive
 * @param volunteers those who give
 * @param ties between any of them
 */
public record People(List<Elder> elders, List<Volunteer> volunteers, Ties ties) {
    public People {
        elders = List.copyOf(elders);
        volunteers = List.copyOf(volunteers);
    }
}
