package eu.passerelle.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "report.pdf|PDF|report.pdf",
        "Report.PDF|PDF|Report.PDF",
        "photo.jpeg|JPEG|photo.jpeg",
        "photo.png|JPEG|photo.jpg",
        "setup.exe|PDF|setup.pdf",
        "invoice.pdf.html|PDF|invoice.pdf.pdf",
        "Rapport 3.2|PDF|Rapport 3.2.pdf",
        "Note de J. Dupont|PDF|Note de J. Dupont.pdf",
        "/etc/passwd|PNG|passwd.png",
        "..\\..\\windows\\logo.png|PNG|logo.png",
        "C:\\Users\\elise\\scan.pdf|PDF|scan.pdf",
        "../|PDF|file.pdf",
        "...|PDF|file.pdf",
        ".pdf|PDF|pdf.pdf",
        "``|PNG|file.png",
        "a<b>:\"c\"|PNG|abc.png",
        "d\u00E9tail  du\u00A0projet .pdf|PDF|d\u00E9tail du projet.pdf",
        "de\u0301tail.pdf|PDF|d\u00E9tail.pdf",
      })
  void aNameBecomes(String given, FileType type, String expected) {
    assertThat(FileName.of(given, type)).isEqualTo(expected);
  }

  @Test
  void controlCharactersAreLeftOut() {
    assertThat(FileName.of("a\u0000b\r\nc\u007F\u0085.pdf", FileType.PDF)).isEqualTo("ab c.pdf");
  }

  @Test
  void aNameCannotTurnTheDirectionOfWriting() {
    assertThat(FileName.of("exe\u202Efdp.pdf", FileType.PDF)).isEqualTo("exefdp.pdf");
  }

  @Test
  void aLongNameKeepsItsExtension() {
    String name = FileName.of("x".repeat(500) + ".jpeg", FileType.JPEG);

    assertThat(name).hasSize(120).endsWith("x.jpeg");
  }

  @Test
  void aLongNameIsNotCutInsideACharacter() {
    String name = FileName.of("x" + "\uD83D\uDCC4".repeat(100), FileType.PDF);

    assertThat(name).hasSizeLessThanOrEqualTo(120).endsWith("\uDCC4.pdf");
    assertThat(name.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }
}
