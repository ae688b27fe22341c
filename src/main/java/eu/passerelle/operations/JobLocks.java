package eu.passerelle.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Locks in the store, so that of several nodes one runs a job at a time. */
@Component
public class JobLocks {

  private final LockProvider locks;

  JobLocks(MongoTemplate mongo) {
    locks = new MongoLockProvider(mongo.getDb());
  }

  /**
   * Runs a job unless another node is running it.
   *
   * @param atMost after this long the lock of a node that died is free again; longer than the job
   *     ever takes
   * @return whether it ran
   */
  public boolean runAlone(String job, Duration atMost, Runnable work) {
    Optional<SimpleLock> lock =
        locks.lock(new LockConfiguration(Instant.now(), job, atMost, Duration.ZERO));
    lock.ifPresent(held -> {
      try {
        work.run();
      } finally {
        held.unlock();
      }
    });
    return lock.isPresent();
  }
}
