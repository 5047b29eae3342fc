package huzhu.cli.command;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C while a plan is searched for: the first one asks the search to stop, the second one ends the program at once.
 *
 * <p>The JDK has no supported way to hear Ctrl-C more than once: {@code sun.misc.Signal} is the one all JDKs have, called by
 * reflection as compilers rightly warn of it. Where it is missing, Ctrl-C ends the program at once.
 */
final class Interrupt implements AutoCloseable {
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Runnable onFirst;
    private final Optional<Object> usual;

    private Interrupt(Runnable onFirst) {
        this.onFirst = onFirst;
        this.usual = handle(handler());
    }

    /** Listens from now on; {@code onFirst} runs at the first Ctrl-C, on another thread. */
    static Interrupt listen(Runnable onFirst) {
        return new Interrupt(onFirst);
    }

    /** Whether Ctrl-C has been pressed. */
    boolean asked() {
        return asked.get();
    }

    /** Ctrl-C does from now on what it usually does: end the program. */
    @Override
    public void close() {
        usual.ifPresent(Interrupt::handle);
    }

    private Optional<Object> handler() {
        try {
            var type = Class.forName("sun.misc.SignalHandler");
            InvocationHandler onSignal = this::onSignal;
            return Optional.of(
                    Proxy.newProxyInstance(Interrupt.class.getClassLoader(), new Class<?>[] {type}, onSignal));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private @Nullable Object onSignal(Object proxy, Method method, Object @Nullable [] arguments) {
        if (!method.getName().equals("handle")) {
            return method.getName().equals("hashCode") ? (Object) System.identityHashCode(proxy) : "Ctrl-C";
        }
        close();
        if (!asked.getAndSet(true)) {
            onFirst.run();
        }
        return null;
    }

    private static Optional<Object> handle(Optional<Object> handler) {
        return handler.flatMap(Interrupt::handle);
    }

    private static Optional<Object> handle(Object handler) {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handlerType = Class.forName("sun.misc.SignalHandler");
            var interrupt = signal.getConstructor(String.class).newInstance("INT");
            return Optional.ofNullable(
                    signal.getMethod("handle", signal, handlerType).invoke(null, interrupt, handler));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }
}
