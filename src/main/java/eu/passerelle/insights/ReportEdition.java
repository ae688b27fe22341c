package eu.passerelle.insights;

import eu.passerelle.access.AccountId;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A report as it was made for somebody on a day.
 *
 * @param id of order and day
 * @param content PDF
 */
@Document("reportEditions")
@TypeAlias("reportEdition")
record ReportEdition(
    @Id String id, AccountId account, String title, LocalDate day, byte[] content, int schema) {

  static final int SCHEMA = 1;
}
