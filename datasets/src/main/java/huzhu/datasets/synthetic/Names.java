package huzhu.datasets.synthetic;

/** Makes up names from common surnames and characters; no name is anybody's. */
final class Names {
    private Names() {}

    static String person(Draws draws, Calibration.Names names, boolean male) {
        var characters = male ? names.givenMen() : names.givenWomen();
        var given = one(draws, characters);
        return one(draws, names.surnames()) + (draws.chance(names.single()) ? given : given + one(draws, characters));
    }

    /** One character of a text of characters of the basic plane. */
    static String one(Draws draws, String characters) {
        int at = draws.below(characters.length());
        return characters.substring(at, at + 1);
    }
}
