using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Tests.Letters;

public sealed class Letter185Tests
{
    [Fact]
    public void With_all_optional_elements_off_the_issued_letter_comes_back_character_for_character() =>
        Assert.Equal(
            Samples.Lines185().Select(Bare),
            Docx.Paragraphs(Samples.Compile(Samples.Template).Render(Samples.Issued185())).Select(Bare));

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
