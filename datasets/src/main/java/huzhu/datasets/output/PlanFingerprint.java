package huzhu.datasets.output;

import huzhu.model.county.County;
import huzhu.model.plan.Plan;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A short text that tells one plan from every other, whatever the order of its rows.
 *
 * <p>A workbook carries that of the plan it was made from: whether its rows were changed by hand since can be seen then,
 * also after another program has saved it.
 */
public final class PlanFingerprint {
    private static final String PREFIX = "huzhu-plan-";
    private static final int BYTES = 16;

    private PlanFingerprint() {}

    /** The fingerprint of a plan of this county's week, rounds left out: no sheet that is read holds them. */
    public static String of(County county, Plan plan) {
        try (var digest =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            PlanJson.write(county, PlanOrder.sorted(plan.with(List.of())), digest);
            return PREFIX + HexFormat.of().formatHex(digest.getMessageDigest().digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.\nMaybe this one is damaged.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a text has the form of a fingerprint. */
    static boolean isOne(String text) {
        return text.matches(PREFIX + "[0-9a-f]{" + 2 * BYTES + "}");
    }
}
