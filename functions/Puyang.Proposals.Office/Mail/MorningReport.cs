using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Mail;

/// <summary>How the cases stand, for the cc offices: 提案委 and 督查部门 see every morning what the bureau has in hand, and hold the hash
/// by which a record that is changed later gives itself away.</summary>
public sealed class MorningReport(Heads heads)
{
    /// <summary>The paragraphs; none while there is no case.</summary>
    public async Task<IReadOnlyList<string>> Write(DateOnly day, IReadOnlyList<CaseRow> all)
    {
        if (all.Count == 0)
        {
            return [];
        }

        // A made-up case counts nowhere, nor does one that was registered by mistake; their records are kept like any other.
        CaseRow[] real = [.. all.Where(row => !row.IsSample && row.Outcome != CaseOutcome.Void)];
        int voided = all.Count(row => !row.IsSample && row.Outcome == CaseOutcome.Void);
        CaseRow[] open = [.. real.Where(row => row.DispatchedOn is null && row.Outcome is null)];
        int ended = real.Count(row => row.Outcome is CaseOutcome.Returned or CaseOutcome.Withdrawn);
        int soon = open.Count(row => row.Due.Due >= day && row.Due.Due <= day.AddDays(7));
        HeadsList list = await heads.Take(day);
        return
        [
            $"截至今日，共收到提案 {real.Length} 件：尚未答复 {open.Length} 件（其中逾期 {open.Count(row => row.IsOverdue)} 件，七日内到期 {soon} 件），"
                + $"已答复 {real.Length - open.Length - ended} 件，其中办结 {real.Count(row => row.Outcome is not null) - ended} 件"
                + (ended > 0 ? $"；退回或撤案 {ended} 件。" : "。")
                + (voided > 0 ? $"另有登记作废 {voided} 件，不计入以上各数。" : ""),
            $"案卷校验码（今晨 {list.Cases} 件的全部办理记录）：\n{list.Hash}\n请留存本邮件：以往的办理记录如被改动，凭此码可以查出。",
        ];
    }
}
