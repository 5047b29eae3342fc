package huzhu.model.place;

import huzhu.model.need.NeedLevel;
import huzhu.model.service.Provider;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A house with beds or a meeting place: happiness home, welfare home, day station.
 *
 * @param id identifier
 * @param name name as people say it
 * @param village village it stands in
 * @param location where it stands
 * @param maxNeedLevel highest need level it admits, empty for no limit
 * @param provider who runs it, if known
 * @param costPerNight cost of one bed for one night in yuan, if known
 */
public record Home(
        HomeId id,
        String name,
        VillageId village,
        GeoPoint location,
        Optional<NeedLevel> maxNeedLevel,
        Optional<Provider> provider,
        OptionalDouble costPerNight) {}
