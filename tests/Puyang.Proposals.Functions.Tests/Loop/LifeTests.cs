using Microsoft.DurableTask.Client;
using Puyang.Proposals.Functions.Loop;
using Puyang.Proposals.Functions.Tests.Cloud;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Tests;

namespace Puyang.Proposals.Functions.Tests.Loop;

public sealed class LifeTests
{
    [Fact]
    public async Task Proposal_185_is_carried_by_its_orchestration_from_the_dropped_file_to_the_satisfied_proposer()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        Carried carried = await Carried.Receive185(cloud);
        await carried.Shows(Stage.Assigning);
        await carried.Live();
        await carried.Over();

        Case proposal = await carried.Life.Case();
        Assert.Equal((Stage.Closed, CaseOutcome.Satisfied), (proposal.Stage, proposal.Outcome));
        Assert.Equal("濮民提〔2022〕1号", proposal.Reply.Number);
        await carried.DoneOnce();
        Assert.Equal(14, (await cloud.Office.Kept()).Count);
        Assert.Equal(LoopHealth.Over, (await cloud.Book.Find(carried.Id))!.State.Health);
        Assert.Equal(nameof(Stage.Closed), await carried.Status());
        Assert.Empty(cloud.Thrown);
    }

    [Fact]
    public async Task The_engine_shows_the_stage_after_every_act()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        Carried carried = await Carried.Receive185(cloud);
        await carried.Shows(Stage.Assigning);
        foreach ((Func<Life, Task> act, Stage stage) in Carried.Acts)
        {
            await carried.Settled();
            await act(carried.Life);
            await carried.Shows(stage);
        }
    }

    [Fact]
    public async Task The_loops_history_reads_as_the_proposals_life()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        Carried carried = await Carried.Receive185(cloud);
        await carried.Live();
        await carried.Over();

        string[] steps = [.. cloud.Calls.Where(call => call.Input is DueEffect).Select(call => call.Name)];
        Assert.Equal(
            ["NotifyOffice", "NotifyDepartment", "NotifyDepartment", "RequestApproval", "RequestApproval", "RequestApproval", "RequestApproval",
                "NumberReply", "RenderReply", "NotifyOffice"],
            steps[..10]);

        // Side by side, so in any order: the letter and its copies; then what the rating brings.
        Assert.Equal(["CopyToAuthorities", "CopyToAuthorities", "DeliverReply"], steps[10..13].Order(StringComparer.Ordinal));
        Assert.Equal(["ConfirmRating", "NotifyOffice", "TellCollector"], steps[13..].Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_joint_proposal_gets_one_number_and_one_letter_to_all()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        Carried carried = new(cloud, await cloud.Office.Receive(Proposals185.OfThree));
        await carried.Live(acts: 7);

        Case proposal = await carried.Life.Case();
        Assert.Equal("濮民提〔2022〕1号", proposal.Reply.Number);
        Assert.Equal([1], proposal.Reply.Letters.Select(letter => letter.Addressee));
        await carried.DoneOnce();
    }

    [Fact]
    public async Task What_the_engine_keeps_of_a_case_is_its_id_and_nothing_else()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        Carried carried = await Carried.Receive185(cloud);
        await carried.Live();
        await carried.Over();

        Serializer serializer = new();
        OrchestrationMetadata found = (await carried.Found())!;
        string kept = string.Concat(cloud.Calls.Select(call => serializer.Serialize(call.Input))) + found.SerializedInput + found.SerializedOutput + found.SerializedCustomStatus;
        Assert.All(kept, letter => Assert.True(letter < 128, $"“{letter}” stands in what the engine keeps."));
        Assert.DoesNotContain("@", kept, StringComparison.Ordinal);
    }
}
