package huzhu.model.shortage;

/**
 * Why a demand is unmet: nobody could meet it alone, not all of its kind could be met together, or another took its
 * place; or nobody has looked.
 */
public enum Verdict {
    IMPOSSIBLE_ALONE,
    IMPOSSIBLE_TOGETHER,
    DISPLACED,
    NOT_LOOKED_INTO
}
