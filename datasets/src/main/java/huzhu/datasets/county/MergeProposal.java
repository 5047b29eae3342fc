package huzhu.datasets.county;

/**
 * Two ids that may be of one person, for somebody to decide.
 *
 * @param keep the id that would stay
 * @param drop the other id
 * @param name name by the id that would stay
 * @param otherName name by the other id
 * @param village village of both
 * @param birth date or year of birth of both, blank where an identity number is the sign
 * @param similarity Jaro-Winkler similarity of the names, 0 to 1
 * @param place file and line of the one
 * @param otherPlace file and line of the other
 */
public record MergeProposal(
        String keep,
        String drop,
        String name,
        String otherName,
        String village,
        String birth,
        double similarity,
        String place,
        String otherPlace) {}
