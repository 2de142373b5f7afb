using Puyang.Proposals.Drafting;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Pages;
using Puyang.Proposals.Tests;

namespace Puyang.Proposals.Office.Tests.Pages;

/// <summary>What is lacking of a registration is seen before anybody sends a text up.</summary>
public sealed class LackingTextTests
{
    [Fact]
    public async Task The_officer_reads_before_the_text_is_sent_up_what_is_still_to_be_registered()
    {
        const string Hint = "提案原文尚未补登，不能送审。尚未补全联名人（共2人，已登记1人），不能送审。请联系办公室补登。";
        Proposals.Tests.Life life = Detours.Unread();
        Assert.Contains(Hint, await Page(life), StringComparison.Ordinal);
        life.Do(life.Amend(now => now with { LacksText = false, Signatories = null }));
        Assert.DoesNotContain("请联系办公室补登", await Page(life), StringComparison.Ordinal);
    }

    private static Task<string> Page(Proposals.Tests.Life life) => Shown.Of<DraftForm>(
        ("Visit", life.At(life.Task<DraftTask>())), ("Fields", Fields.None), ("Draft", new Draft("", "", null, null, "", "", "")));
}
