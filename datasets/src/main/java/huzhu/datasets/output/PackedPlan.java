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
    private final Plan plan;

    private PackedPlan(byte[] content, Plan plan) {
        this.content = content;
        this.plan = plan;
    }

    /** Packs a plan of a county. */
    public static PackedPlan of(County county, Plan plan) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            PlanJson.write(county, plan, zip);
        } catch (IOException e) {
            throw new IllegalStateException("Memory takes what is written to it.\nMaybe it is full.", e);
        }
        return new PackedPlan(packed.toByteArray(), plan);
    }

    /** A plan that was packed before; nothing if the bytes are damaged. */
    public static Optional<PackedPlan> of(byte[] content) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return Optional.of(new PackedPlan(content.clone(), PlanJsonReading.read(zip.readAllBytes())));
        } catch (IOException | PlanJsonReading.Broken damaged) {
            return Optional.empty();
        }
    }

    /** The bytes. */
    public byte[] content() {
        return content.clone();
    }

    /** The plan. */
    public Plan plan() {
        return plan;
    }
}
