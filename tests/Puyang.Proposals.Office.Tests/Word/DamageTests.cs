using CsCheck;
using Puyang.Proposals.Office.Word;
using Puyang.Proposals.Tests;
using Puyang.Proposals.Tests.Histories;

namespace Puyang.Proposals.Office.Tests.Word;

[Trait(Seeds.Kind, Seeds.Oracle)]
public sealed class DamageTests
{
    private static readonly Bundle<(RandomCase Case, uint[] Slips)> Slipped = new(
        Seeds.Oracle, Gen.Select(RandomCase.Gen(0), Gen.UInt.Array[8]), size: 100, threads: 1);

    [Fact]
    public void A_slip_in_a_template_is_refused_in_words_at_its_place() => Slipped.Check(slipped =>
    {
        (RandomCase one, uint[] slips) = slipped;
        if (Damage.Of(one.Template.Body, new Dice(slips)) is not { } damage)
        {
            return;
        }

        byte[] template = (one.Template with { Body = damage.Body }).Bytes();
        if (damage.IsAlwaysWrong)
        {
            TemplateException refusal = Assert.Throws<TemplateException>(() => WordTemplate.Compile(template, Docket.Schema));
            Assert.Contains(
                refusal.Problems,
                problem => problem.Part == "正文" && problem.Paragraph == damage.Paragraph && problem.Cell == damage.Cell);
        }
        else
        {
            OrRefused(() => WordTemplate.Compile(template, Docket.Schema).Render(one.Data[0]));
        }
    });

    private static void OrRefused(Func<byte[]> render)
    {
        try
        {
            Assert.Empty(Structure.Faults(render()));
        }
        catch (Exception e) when (e is TemplateException or MissingDataException)
        {
            Assert.NotEmpty(e.Message);
        }
    }
}
