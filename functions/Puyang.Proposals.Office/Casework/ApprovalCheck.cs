using Puyang.Proposals.Calendar;
using Puyang.Proposals.Intake;

namespace Puyang.Proposals.Office.Casework;

/// <summary>What must hold in the approval chains and delegations of office.json: whoever starts a chain must come to its signature.</summary>
internal static class ApprovalCheck
{
    public static IEnumerable<string> Problems(Policy policy) =>
    [
        .. Kinds(policy), .. policy.Chains.SelectMany((chain, i) => Chain($"chains[{i + 1}]", chain, policy)),
        .. (policy.Delegations ?? []).SelectMany((delegation, i) => Delegated($"delegations[{i + 1}]", delegation, policy)),
    ];

    private static IEnumerable<string> Kinds(Policy policy)
    {
        if (!policy.Chains.Any(chain => chain.For == Proposals.Chain.Reply && chain.When is null))
        {
            yield return "chains：缺少 for 为 reply、没有 when 的审批流程（没有专门流程的答复都走它）。";
        }

        if (policy.Chains.Any(chain => chain.For == Proposals.Chain.Opinion)
            && !policy.Chains.Any(chain => chain.For == Proposals.Chain.Opinion && chain.When is null))
        {
            yield return "chains：opinion（会办意见）有专门流程，就要有一个没有 when 的流程；或都不写，会办意见便走 reply 流程。";
        }

        foreach (IGrouping<string, Chain> kind in policy.Chains.Where(chain => chain.When is null).GroupBy(chain => chain.For).Where(kind => kind.Count() > 1))
        {
            yield return $"chains：for 为 {kind.Key}、没有 when 的流程有 {kind.Count()} 个，只会用到第一个。";
        }
    }

    private static IEnumerable<string> Chain(string where, Chain chain, Policy policy)
    {
        if (chain.For is not (Proposals.Chain.Reply or Proposals.Chain.Opinion or Proposals.Chain.Request))
        {
            yield return $"{where}：for“{chain.For}”应为 reply（答复）、opinion（会办意见）或 request（会办征求函）。";
        }

        if (chain.Steps.Count == 0 || !chain.Steps[^1].Signs || chain.Steps.Count(step => step.Signs) != 1)
        {
            yield return $"{where}：应当恰有最后一步 signs 为 true（签发）。";
        }

        if (chain.AfterCorrection is not ("tell" or "approveAgain"))
        {
            yield return $"{where}：afterCorrection“{chain.AfterCorrection}”应为 tell（告知）或 approveAgain（重新审批）。";
        }

        if (chain.When is { } when && (when is { Roles: null, IsKey: null } || when.Roles is { Count: 0 } || when.Roles?.All(Enum.IsDefined) == false))
        {
            yield return $"{where}.when：roles（{string.Join('、', Enum.GetNames<HandlingRole>())}）、isKey 至少写一项；适用于全部的流程不写 when。";
        }

        if (chain.For == Proposals.Chain.Request && chain.Steps.Any(step => step.Discloses || step.EscalateAfter is not null))
        {
            yield return $"{where}：会办征求函的流程不写 discloses（公开审查）和 escalateAfter（逾期转办）。";
        }

        // A step is known by its name while it waits.
        foreach (string twice in chain.Steps.GroupBy(step => step.Name).Where(same => same.Count() > 1).Select(same => same.Key))
        {
            yield return $"{where}：有两步都叫“{twice}”，各步的 name 应当不同。";
        }

        foreach (string problem in chain.Steps.SelectMany(step => Step($"{where}：步骤“{step.Name}”的", step, policy)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Step(string where, ChainStep step, Policy policy)
    {
        (string Member, string By)[] named = [("by", step.By), .. (step.With ?? []).Select(with => ("with", with))];
        foreach ((string member, string by) in named.Concat(step.EscalateTo is { } to ? [("escalateTo", to)] : []).Where(one => !PolicyCheck.Names(one.By, policy)))
        {
            yield return $"{where} {member}“{by}”找不到人：可写 {PolicyCheck.Whom}。";
        }

        if (step.EscalateAfter is { } after && !Term.TryParse(after, out _))
        {
            yield return $"{where} escalateAfter“{after}”不是期间，应写作 {PolicyCheck.Periods}。";
        }

        if (step.EscalateAfter is null != step.EscalateTo is null)
        {
            yield return $"{where} escalateAfter（逾期多久）和 escalateTo（转给谁）要写就都写。";
        }
    }

    private static IEnumerable<string> Delegated(string where, Delegation delegation, Policy policy)
    {
        foreach ((string member, PersonId id) in new[] { ("from", delegation.From), ("to", delegation.To) }.Where(one => policy.Person(one.Item2) is null))
        {
            yield return $"{where}：{member}“{id}”不在 people 中。";
        }

        if (delegation.From == delegation.To)
        {
            yield return $"{where}：from 和 to 是同一个人。";
        }

        if (delegation.Ends < delegation.Starts)
        {
            yield return $"{where}：ends（{delegation.Ends:yyyy-MM-dd}）早于 starts（{delegation.Starts:yyyy-MM-dd}）。";
        }

        if (string.IsNullOrWhiteSpace(delegation.Reason))
        {
            yield return $"{where}：reason 要写明委托的原因，随办理过程存档。";
        }

        if (delegation.Scope is { } scope && (scope.Count == 0 || scope.Any(kind => !Delegation.Scopes.Contains(kind))))
        {
            yield return $"{where}：scope 可写 {string.Join('、', Delegation.Scopes)} 中的一项或几项；全部委托时不写。";
        }
    }
}
