package eu.passerelle.matching.engine;

import java.util.List;
import org.apache.lucene.search.Query;

/** Proposes who might answer an asker; scores come later, from the criteria. */
@FunctionalInterface
interface CandidateSource {

  /** Lucene queries whose best hits are worth a look. */
  List<Query> queries(Asker asker);
}
