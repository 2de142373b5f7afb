using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Forms;

/// <summary>What one person says on a form, or the place for it. 签署意见</summary>
/// <param name="Step">Whose place it is: 承办科室意见.</param>
/// <param name="Text">The opinion; null while it is to be written by hand.</param>
/// <param name="Name">Who signed; null while nobody has.</param>
/// <param name="On">When; null while nobody has signed.</param>
/// <param name="OnBehalfOf">For whom, when a delegate signed; null otherwise.</param>
public sealed record Opinion(string Step, string? Text = null, string? Name = null, DateOnly? On = null, string? OnBehalfOf = null)
{
    /// <summary>What a row of opinions can show.</summary>
    public static Schema<Opinion> Schema { get; } = new Schema<Opinion>()
        .Text("step", "环节", "谁的意见", "承办科室意见", opinion => opinion.Step)
        .Text("text", "意见", "签署的意见；没有就留空手写", "同意。", opinion => opinion.Text, isOptional: true)
        .Text("name", "姓名", "签署人；没有就留空手写", "乙某", opinion => opinion.Name, isOptional: true)
        .Text("onBehalfOf", "委托人", "受委托代签时，委托人的姓名", "丁某某", opinion => opinion.OnBehalfOf, isOptional: true)
        .Date("on", "签署日期", "签署之日；没有就留空手写", "2022年4月6日", opinion => opinion.On, isOptional: true);

    /// <summary>The places of the three who must agree before a request leaves the bureau, empty.</summary>
    internal static IReadOnlyList<Opinion> Blank { get; } = [new("承办科室意见"), new("办公室意见"), new("主要领导意见")];
}
