using Azure.Storage.Blobs.Specialized;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Tests.Casework;

/// <summary>A journal as the format's first version wrote it. It may never be written again: every later program must read it.</summary>
public sealed class FormatTests
{
    private static readonly CaseId Id = new("x5e02-8-6-185-1");

    [Fact]
    public async Task The_first_versions_journal_of_185_tells_the_same_end_for_ever()
    {
        Case proposal = (await Load()).Case;
        Assert.Equal((Stage.Closed, CaseOutcome.Satisfied, 2), (proposal.Stage, proposal.Outcome, proposal.Round));
        Assert.Equal(["濮民提〔2022〕1号", "濮民提〔2022〕2号"], proposal.Replies.Select(reply => reply.Number));
        Assert.Equal([Satisfaction.Dissatisfied, Satisfaction.Satisfied], proposal.Replies.SelectMany(reply => reply.Ratings).Select(rated => rated.Rating));
        Assert.Equal(["2022-06-20 2022-06-21 False", "2022-06-23 2022-06-23 False"], proposal.Replies.Select(reply => $"{reply.SignedOn:O} {reply.DispatchedOn:O} {reply.IsOverdue}"));
        Assert.Empty(proposal.Outbox);
        Assert.DoesNotContain(proposal.OpenTasks, task => task is not Delivery.ReceiptTask);
    }

    [Fact]
    public async Task The_first_versions_journal_tells_what_the_people_did()
    {
        FoldedCase folded = await Load();
        Assert.Equal("92458b4a2d9db30df61184733f22a83d0ab1059837730a0aa80f82a65aa18b3c", folded.Head);
        const string Acts = """
            wang-min AssignDepartment, guo-xiaomin ReturnAssignment, wang-min AssignDepartment,
            guo-xiaomin AcceptAssignment, guo-xiaomin SaveDraft, guo-xiaomin SubmitDraft,
            li-jianguo ReturnDraft, guo-xiaomin SubmitDraft, li-jianguo ApproveStep,
            chen-hong CorrectDraft, chen-hong ApproveStep, zhang-wei ApproveStep,
            liu-zhiyuan ApproveStep, wang-min ConfirmSealed, copy.proposal-committee ConfirmReceipt,
            copy.supervision ConfirmReceipt, proposer.1 RateReply, guo-xiaomin SubmitDraft,
            li-jianguo ApproveStep, chen-hong ApproveStep, zhang-wei ApproveStep,
            liu-zhiyuan ApproveStep, wang-min ConfirmSealed, wang-min ChangeAddress,
            wang-min WithdrawLink, wang-min RenewLink, proposer.1 RateReply,
            copy.proposal-committee ConfirmReceipt, copy.supervision ConfirmReceipt
            """;
        Assert.Equal(
            Acts.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            folded.Entries.Where(entry => entry.By != PersonId.System).Select(entry => $"{entry.By} {entry.Act}"));
    }

    [Fact]
    public async Task Written_again_today_every_line_is_what_it_was()
    {
        FoldedCase folded = await Load();
        string[] lines = await File.ReadAllLinesAsync(Tree.Path("tests", "data", "journal-v1.jsonl"));
        Journal journal = new(TestStorage.Make().Container("journal"));
        FoldedCase again = await journal.Load(Id);
        foreach (Entry entry in folded.Entries)
        {
            again = (await journal.TryAppend(again, entry))!;
        }

        Assert.Equal(lines.Length, again.Entries.Length);
        Assert.Equal(folded.Head, again.Head);
    }

    private static async Task<FoldedCase> Load()
    {
        Storage storage = TestStorage.Make();
        AppendBlobClient blob = storage.Container("journal").GetAppendBlobClient($"{Id}.jsonl");
        await blob.CreateAsync();
        await using FileStream journal = File.OpenRead(Tree.Path("tests", "data", "journal-v1.jsonl"));
        await blob.AppendBlockAsync(journal);
        return await new Journal(storage.Container("journal")).Load(Id);
    }
}
