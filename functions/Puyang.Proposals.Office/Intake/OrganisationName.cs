using System.Text.RegularExpressions;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Knows parties, bodies and sectors of the CPPCC by how they are called, in full and for short.</summary>
internal static partial class OrganisationName
{
    /// <summary>True for what no member is called: 民盟某市委会, 妇联, 特邀界, 市总工会.</summary>
    internal static bool IsLikely(string name) => Ending().IsMatch(name) || Whole().IsMatch(name) || Beginning().IsMatch(name)
        || (name.Length > LongestName && LongEnding().IsMatch(name));

    // The endings of one character end names of persons, too: 李建党, 王学会.
    private const int LongestName = 4;

    [GeneratedRegex("(?:委员会|[省市县区州旗盟团工党]委会?|专委会?|联合会|总会|支部|支会|总支|基层委|小组|..?组|..委|界别?|界别组|活动组|工商联|侨联|妇联|台联|文联|残联|社科联|科协|"
        + "作协|记协|青联|学联|工会|商会|联谊会|促进会|研究会|协会|(?<!^[^省市县区])学会|基金会|政协|党派|党组|社团|机关|公司|集团|中心|医院|学校|大学|学院|研究院|研究所|"
        + "事务所|合作社|党委|党校|办公室|局|人民政府|银行|法院|检察院|街道办?)$")]
    private static partial Regex Ending();

    [GeneratedRegex("^(?:民革|民盟|民建|民进|农工党?|致公党?|九三学社|九三|台盟|中共|共青团|团委|无党派(?:人士)?|各党派|民主党派|人民团体)$")]
    private static partial Regex Whole();

    [GeneratedRegex("^(?:中共|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|共青团|无党派|中国|全国|[省市县区][总级委政直工商妇残侨科文])..")]
    private static partial Regex Beginning();

    [GeneratedRegex("[会局院校所社党委部处室站厂店组界派盟联协团队馆行]$")]
    private static partial Regex LongEnding();
}
