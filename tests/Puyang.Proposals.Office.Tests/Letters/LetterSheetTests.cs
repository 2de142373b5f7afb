using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Tests.Letters;

public sealed partial class LetterSheetTests
{
    [Fact]
    public async Task The_preview_says_what_the_letter_says_in_the_same_order() =>
        Assert.Equal(
            Bare(Docx.Everything(Samples.Compile(Samples.Template).Render(Samples.Full185()))),
            Bare(WebUtility.HtmlDecode(Element().Replace(await Show(Samples.Full185()), ""))));

    [Fact]
    public async Task The_preview_leaves_out_what_the_letter_leaves_out()
    {
        string html = await Show(Samples.Issued185() with { ContactNote = null, Copies = null });
        Assert.All((string[])["number", "class-mark", "signature", "contact-note", "copies"], name => Assert.DoesNotContain($"class=\"{name}\"", html));
    }

    [Fact]
    public async Task The_preview_needs_no_style_attribute_and_lets_no_markup_through()
    {
        string html = await Show(Samples.Full185() with { Salutation = "<script>alert(1)</script>" });
        Assert.DoesNotContain("style=", html);
        Assert.DoesNotContain("<script", html);
    }

    [Fact]
    public void The_style_sheet_touches_nothing_outside_the_sheet() =>
        Assert.All(
            Selector().Matches(Comment().Replace(File.ReadAllText(Tree.Path("functions", "Puyang.Proposals.Office", "Assets", "letter.css")), ""))
                .SelectMany(match => match.Groups[1].Value.Split(',')).Select(selector => selector.Trim())
                .Where(selector => !selector.StartsWith('@')),
            selector => Assert.StartsWith(".letter-sheet", selector));

    private static async Task<string> Show(Letter letter)
    {
        await using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        await using HtmlRenderer renderer = new(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<LetterSheet>(
            ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(LetterSheet.Letter)] = letter }))).ToHtmlString());
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Element();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"([^{};]+)\{")]
    private static partial Regex Selector();
}
