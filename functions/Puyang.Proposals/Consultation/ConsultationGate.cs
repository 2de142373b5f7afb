namespace Puyang.Proposals.Consultation;

/// <summary>What must have been talked over before a text goes up the chain, and still before it is signed. 沟通关口</summary>
public static class ConsultationGate
{
    /// <summary>What the round still lacks, with whom and how much; null for nothing.</summary>
    /// <remarks>Not communicated, or communicated and not satisfied: the draft is held back (practice of several provinces).</remarks>
    public static Refusal? Lacking(Case proposal, Policy policy) => Lacking(proposal, policy, proposal.Round);

    internal static Refusal? Lacking(Case proposal, Policy policy, int round, ConsultationRecorded? next = null)
    {
        // Whoever gives an opinion to another unit leaves the proposer to that unit.
        if (policy.Consultation is not { } demanded || !proposal.AnswersProposers)
        {
            return null;
        }

        ConsultationRecorded[] held =
            [.. proposal.Consultations.Concat(next is null ? [] : [next]).Where(talk => talk.Round == round && Counts(talk))];
        int count = demanded.EveryProposer ? proposal.Proposal!.Proposers.Count : 1;
        string[] lacking = [.. Enumerable.Range(1, count)
            .Select(addressee =>
                (addressee, lacks: Lacks([.. held.Where(talk => talk.Addressee == addressee)], demanded, proposal.IsKey)))
            .Where(one => one.lacks is not null)
            .Select(one => $"{proposal.ProposerName(one.addressee)}{one.lacks}")];
        string[] dissatisfied = [.. Dissatisfied(held).Select(proposal.ProposerName)];
        string text = (lacking.Length > 0 ? $"与提案人的沟通还没有达到要求：{string.Join('；', lacking)}。请先沟通并登记。" : "")
            + (dissatisfied.Length > 0 ? $"提案人{string.Join('、', dissatisfied)}在沟通中表示不满意，请修改后再次沟通。" : "");
        return lacking.Length > 0 ? Refusal.NotConsulted with { Text = text }
            : dissatisfied.Length > 0 ? Refusal.ProposerDissatisfied with { Text = text }
            : null;
    }

    // A follow-up call speaks of the reply that has left, and stands for no talk before the next one.
    // Whoever was registered by mistake is no proposer.
    private static bool Counts(ConsultationRecorded talk) => talk is { Addressee: > 0, Phase: not ConsultationPhase.FollowUp };

    // Whichever proposer it was: the last word of each counts.
    private static IEnumerable<int> Dissatisfied(ConsultationRecorded[] held) => held
        .Where(talk => talk.Stance != Stance.NotAsked).GroupBy(talk => talk.Addressee)
        .Where(own => own.Last().Stance == Stance.Dissatisfied).Select(own => own.Key).Order();

    private static string? Lacks(ConsultationRecorded[] held, ConsultationPolicy demanded, bool isKey)
    {
        if (held.Any(talk => talk.Channel == Channel.Waived))
        {
            return null;
        }

        string? ways = isKey && demanded.KeyChannels is { } known && !held.Any(talk => known.Contains(talk.Channel))
            ? string.Join('或', known.Select(Channels.Name))
            : null;
        int missing = Math.Max((isKey ? demanded.KeyMinimum : demanded.Minimum) - held.Length, 0);
        return (missing, ways) switch
        {
            (0, null) => null,
            (_, null) => $"还差{missing}次",
            ( > 1, _) => $"还差{missing}次，其中至少1次须{ways}",
            _ => $"还差1次，须{ways}",
        };
    }
}

/// <summary>What officials call the ways of talking.</summary>
public static class Channels
{
    /// <summary>走访, 座谈, 电话, 书面, 网络.</summary>
    public static string Name(Channel channel) => channel switch
    {
        Channel.Visit => "走访",
        Channel.Meeting => "座谈",
        Channel.Phone => "电话",
        Channel.Letter => "书面",
        Channel.Online => "网络",
        _ => "提案人表示无需面商",
    };
}
