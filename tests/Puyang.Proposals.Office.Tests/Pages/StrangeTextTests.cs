using Microsoft.AspNetCore.Http;
using Puyang.Proposals.Approval;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Tests.Pages;

/// <summary>A letter to another proposal that is pasted into a case: it is said at every step to whoever can still stop it.</summary>
public sealed class StrangeTextTests
{
    private const string Another =
        "关于对市政协八届五次会议第99号提案的答复\n李乙委员：\n您提出的提案收悉，现答复如下：\n一、关于经费。已列入预算。\n濮阳市民政局\n2021年6月30日\n（联系人：赵六  联系电话：6600000）";

    [Fact]
    public async Task It_is_said_at_once_asked_at_the_submission_and_shown_to_the_approver()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Assign();
        await life.Accept();
        Visit visit = await At<DraftTask>(office, life);
        TaskActs acts = office.Get<TaskActs>();

        (Message? saved, _, IReadOnlyList<string> notes) = await acts.Read(visit, Typed("save", Another));
        Assert.Contains(notes, note => note.Contains("第99号", StringComparison.Ordinal));
        Assert.Contains(notes, note => note.Contains("李乙", StringComparison.Ordinal));
        Draft kept = await office.Get<Documents>().GetJson<Draft>(Assert.IsType<SaveDraft>(saved).Document);
        Assert.Equal(("关于对市政协八届六次会议第185号提案的答复", "郭晓敏"), (kept.Title, kept.ContactName));
        Assert.True((await life.Tell(saved)).IsAccepted);

        // What was saved without the salutation still comes from another letter.
        visit = await At<DraftTask>(office, life);
        (Message? submitted, IReadOnlyList<Problem> problems, _) = await acts.Read(visit, Typed("submit", kept.Body));
        Assert.Null(submitted);
        Assert.Contains(problems, problem => problem.Text.Contains("第99号", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Text.Contains("送审前核对", StringComparison.Ordinal));

        (submitted, problems, _) = await acts.Read(visit, Typed("submit", kept.Body, "yes"));
        Assert.Empty(problems);
        Draft sent = await office.Get<Documents>().GetJson<Draft>(Assert.IsType<SubmitDraft>(submitted).Document);
        Assert.Equal(kept.From, sent.From);

        CaseIdentity own = CaseIdentity.Of(visit.Case, visit.Policy);
        string page = await Shown.Of<TaskPage>(
            ("Visit", visit), ("Fields", Fields.None), ("Draft", sent), ("Findings", Foreign.In(sent, own)), ("ProposalText", "原文"));
        Assert.Contains("李乙", page, StringComparison.Ordinal);
        Assert.Contains("送审前核对", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_case_s_own_letter_goes_up_without_a_question()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Assign();
        await life.Accept();
        string letter = File.ReadAllText(Tree.Path("templates", "samples", "reply-185.txt"));
        (Message? submitted, IReadOnlyList<Problem> problems, _) = await office.Get<TaskActs>().Read(await At<DraftTask>(office, life), Typed("submit", letter));
        Assert.Empty(problems);
        Assert.IsType<SubmitDraft>(submitted);
    }

    private static async Task<Visit> At<T>(TestOffice office, Life life)
        where T : CaseTask => new(await life.Folded(), await life.Open<T>(), await office.Get<Bureaus>().Current());

    private static Fields Typed(string act, string body, string isChecked = "") => new(new FormCollection(new()
    {
        ["act"] = act, ["name"] = "郭晓敏", ["title"] = "关于对市政协八届六次会议第185号提案的答复", ["body"] = body, ["checked"] = isChecked,
        ["class"] = "A", ["disclosure"] = "Proactive", ["contactName"] = "郭晓敏", ["contactPhone"] = "0393-0000002",
    }));
}
