package huzhu.solver.sensitivity;

import java.util.random.RandomGenerator;

/** Numbers in random order. */
final class Shuffled {
    private Shuffled() {}

    /** The numbers from 0 up, below {@code count}, every order as likely as any other. */
    static int[] order(int count, RandomGenerator random) {
        var order = new int[count];
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(i + 1);
            order[i] = order[at];
            order[at] = i;
        }
        return order;
    }
}
