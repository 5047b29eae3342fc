package huzhu.datasets.output;

import huzhu.model.county.County;
import huzhu.model.plan.Plan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A plan as bytes, its tours in their order: small enough to keep by the thousand, or to send to another machine. */
public final class PackedPlan {
    private final byte[] content;

    private PackedPlan(byte[] content) {
        this.content = content;
    }

    /** Packs a plan of a county. */
    public static PackedPlan of(County county, Plan plan) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            PlanJson.write(county, plan, zip);
        } catch (IOException e) {
            throw new IllegalStateException("Memory takes what is written to it.\nMaybe it is full.", e);
        }
        return new PackedPlan(packed.toByteArray());
    }

    /** A plan that was packed before; nothing if the bytes are damaged. */
    public static Optional<PackedPlan> of(byte[] content) {
        var packed = new PackedPlan(content.clone());
        return packed.find().map(plan -> packed);
    }

    /** The bytes. */
    public byte[] content() {
        return content.clone();
    }

    /** The plan. */
    public Plan plan() {
        return find().orElseThrow(() -> new IllegalStateException(
                "What was packed is a plan.\nMaybe two versions of the program are at work."));
    }

    private Optional<Plan> find() {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return Optional.of(PlanJsonReading.read(zip.readAllBytes()));
        } catch (IOException | PlanJsonReading.Broken damaged) {
            return Optional.empty();
        }
    }
}
