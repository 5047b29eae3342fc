package huzhu.cli.report.agenda;

import huzhu.cli.message.BilingualName;
import huzhu.cli.message.Messages;
import huzhu.model.county.County;
import huzhu.model.people.Person;
import huzhu.model.people.PersonId;
import huzhu.model.place.Home;
import huzhu.model.place.VillageId;
import huzhu.model.request.Session;
import huzhu.model.service.ServiceId;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people and things of a county are called in outputs for those who go and those who are visited. */
public final class Names {
    private final County county;
    private final Messages words;

    /** Names of this county in the reader's language. */
    public Names(County county, Messages words) {
        this.county = county;
        this.words = words;
    }

    /** The county, or whatever the project is named after. */
    public String county() {
        return BilingualName.in(words.language(), county.name());
    }

    /** A person's name, their id where none is recorded. */
    public String person(PersonId id) {
        return county.findElder(id)
                .map(elder -> elder.person())
                .or(() -> county.findVolunteer(id).map(volunteer -> volunteer.person()))
                .map(Person::name)
                .filter(name -> !name.isBlank())
                .orElse(id.value());
    }

    /** Several people. */
    public String people(List<PersonId> ids) {
        return ids.stream().map(this::person).collect(Collectors.joining(words.text("list.separator")));
    }

    /** A service, its id where it has no name. */
    public String service(ServiceId id) {
        var name = county.requireService(id).name();
        return name.isBlank() ? id.value() : BilingualName.in(words.language(), name);
    }

    /** A village with its town, where that is known. */
    public String village(VillageId id) {
        var village = county.requireVillage(id);
        return village.township().isBlank() || village.township().equals(village.name())
                ? village.name()
                : words.text("place.village", village.township(), village.name());
    }

    /** The village of an elder. */
    public String villageOf(PersonId elder) {
        return village(county.requireElder(elder).person().village());
    }

    /** A home, its id where it has no name. */
    public String home(Home home) {
        return home.name().isBlank() ? home.id().value() : home.name();
    }

    /** Where a session is held. */
    public String venue(Session session) {
        Optional<Home> home = session.venue().home().flatMap(county::findHome);
        return home.map(this::home).orElseGet(() -> village(session.venue().village()));
    }

    /** A day of the week, short. */
    public String day(DayOfWeek day) {
        return words.text("day." + day);
    }
}
