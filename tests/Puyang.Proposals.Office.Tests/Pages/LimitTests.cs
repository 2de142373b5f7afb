using Microsoft.AspNetCore.Http;
using Puyang.Proposals.Approval;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Tests.Pages;

/// <summary>A reply's body may be as long as its limit and not one character longer, wherever it is written.</summary>
public sealed class LimitTests
{
    private const int Most = 100_000;
    private static readonly string[] TooLong = ["正文不能超过 100000 字。"];

    [Theory]
    [InlineData("save")]
    [InlineData("submit")]
    public async Task A_draft_is_held_to_it(string act)
    {
        await using TestOffice office = await TestOffice.Open();
        Visit visit = await Drafting(office);
        Assert.Empty((await office.Get<TaskActs>().Read(visit, Typed(act, Most))).Problems);
        Assert.Equal(TooLong, (await office.Get<TaskActs>().Read(visit, Typed(act, Most + 1))).Problems.Select(problem => problem.Text));
    }

    [Theory]
    [InlineData("consult")]
    [InlineData("ask")]
    public async Task What_is_kept_beside_another_act_is_held_to_it(string act)
    {
        await using TestOffice office = await TestOffice.Open();
        Visit visit = await Drafting(office);
        Assert.IsType<SaveDraft>(await office.Get<TaskActs>().TextToKeep(visit, Typed(act, Most)));
        Assert.Null(await office.Get<TaskActs>().TextToKeep(visit, Typed(act, Most + 1)));
        Assert.Null(await office.Get<TaskActs>().TextToKeep(visit, Typed(act, 0)));
    }

    [Fact]
    public async Task A_correction_is_held_to_it()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Assign();
        await life.Accept();
        await life.Submit(Proposals185.Draft);
        await life.Consult();
        Visit visit = await At<ReviewTask>(office, life);
        Assert.Empty((await office.Get<TaskActs>().Read(visit, Typed("correct", Most, "李建国"))).Problems);
        Assert.Equal(TooLong, (await office.Get<TaskActs>().Read(visit, Typed("correct", Most + 1, "李建国"))).Problems.Select(problem => problem.Text));
    }

    private static async Task<Visit> Drafting(TestOffice office)
    {
        Life life = await office.Receive185();
        await life.Assign();
        await life.Accept();
        return await At<DraftTask>(office, life);
    }

    private static async Task<Visit> At<T>(TestOffice office, Life life)
        where T : CaseTask => new(await life.Folded(), await life.Open<T>(), await office.Get<Bureaus>().Current());

    private static Fields Typed(string act, int length, string name = "郭晓敏") => new(new FormCollection(new()
    {
        ["act"] = act, ["name"] = name, ["title"] = "关于对市政协八届六次会议第185号提案的答复", ["body"] = new string('字', length),
        ["class"] = "A", ["disclosure"] = "Proactive", ["contactName"] = "刘伟胜", ["contactPhone"] = "6687818",
    }));
}
