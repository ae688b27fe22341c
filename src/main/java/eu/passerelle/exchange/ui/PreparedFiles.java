package eu.passerelle.exchange.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import eu.passerelle.exchange.SheetFormat;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.ui.Reader;
import java.util.stream.Stream;

/** The ways to a file in each of the formats. */
class PreparedFiles extends Composite<Div> {

  /** Makes a file in a format and a language. */
  interface Maker {
    byte[] make(SheetFormat format, Language language);
  }

  /**
   * @param textKey of what the links say, with the format
   * @param name of the file, without its ending
   */
  PreparedFiles(String textKey, String name, Maker maker) {
    Language language = Reader.language();
    getContent().addClassName("actions");
    Stream.of(SheetFormat.XLSX, SheetFormat.CSV)
        .forEach(format ->
            getContent()
                .add(
                    new SheetLink(
                        getTranslation(textKey, format.name()),
                        name,
                        format,
                        () -> maker.make(format, language))));
  }
}
