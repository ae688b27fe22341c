package eu.passerelle.operations;

/**
 * What this running application is and offers.
 *
 * @param version of the application; empty where it does not run from its package
 * @param storeKind which kind of store holds the data
 * @param storeLocation the data directory, or the hosts of the MongoDB deployment (no credentials)
 * @param demonstration whether the demonstration region is loaded; then every page says so
 * @param personas whether the sign-in page offers one-click personas
 */
public record Deployment(
    String version,
    StoreKind storeKind,
    String storeLocation,
    boolean demonstration,
    boolean personas) {

  /** The two kinds of store. */
  public enum StoreKind {
    EMBEDDED,
    MONGODB
  }

  /** Whether other nodes may run on the same store; on the embedded one there is never another. */
  public boolean mayHaveOtherNodes() {
    return storeKind == StoreKind.MONGODB;
  }
}
