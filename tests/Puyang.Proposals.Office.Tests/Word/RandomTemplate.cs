using Puyang.Proposals.Tests.Histories;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>A random template of the <see cref="Docket"/>, legal by construction.</summary>
internal static class RandomTemplate
{
    private const string Reference = "<w:p><w:r><w:t>注</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>";

    public static TemplateFile Of(Dice dice)
    {
        Ids ids = new();
        RandomBlocks blocks = new(dice, ids);
        Scopes scopes = Scopes.Outermost;
        return new TemplateFile(blocks.Some(scopes, 0) + Reference)
        {
            Header = dice.Chance(40) ? blocks.Some(scopes, 3) : "<w:p/>",
            Footer = dice.Chance(40) ? blocks.Some(scopes, 3) : "<w:p/>",
            Footnote = dice.Chance(40) ? blocks.Some(scopes, 4, hasTextBoxes: false) : "<w:p/>",
            Title = "关于" + scopes.Value(dice),
        };
    }
}
