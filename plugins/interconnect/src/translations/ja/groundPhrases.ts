/** How the ground of a plan has moved, in Japanese; by the English phrase. */
export const GROUND_PHRASES = {
  'A link of {{0}} between {{1}} and {{2}} is not seen now; whether it is gone cannot be told':
    '{{1}} と {{2}} の間の {{0}} のリンクはいま見えません。なくなったかどうかは判断できません',
  'A link of {{0}} between {{1}} and {{2}} is seen now; the plan did not know of it':
    '{{1}} と {{2}} の間に {{0}} のリンクが見えます。この計画はそれを知りませんでした',
  'It is not seen now whether {{0}} runs in {{1}}; it did':
    '{{1}} で {{0}} が動いているか、いまは見えません。以前は動いていました',
  'It is not seen now whether {{0}} sits behind NAT; it seemed to':
    '{{0}} が NAT の内側にあるか、いまは見えません。以前はそう見えました',
  'Services of type LoadBalancer get an address in {{0}} now':
    '{{0}} では LoadBalancer タイプの Service がアドレスを得るようになりました',
  'Services of type LoadBalancer wait for an address in {{0}} now':
    '{{0}} では LoadBalancer タイプの Service がアドレスを待っています',
  'The CNI of {{0}} is known now: {{1}}': '{{0}} の CNI が分かりました: {{1}}',
  'The CNI of {{0}} is not seen now; it was {{1}}':
    '{{0}} の CNI はいま見えません。以前は {{1}} でした',
  'The CNI of {{0}} is {{1}} now, and was {{2}}':
    '{{0}} の CNI はいま {{1}} で、以前は {{2}} でした',
  'The Kubernetes version of {{0}} is known now: {{1}}':
    '{{0}} の Kubernetes のバージョンが分かりました: {{1}}',
  'The Kubernetes version of {{0}} is not seen now; it was {{1}}':
    '{{0}} の Kubernetes のバージョンはいま見えません。以前は {{1}} でした',
  'The Service ranges of {{0}} are known now: {{1}}':
    '{{0}} の Service のアドレス範囲が分かりました: {{1}}',
  'The Service ranges of {{0}} are not seen now; they were {{1}}':
    '{{0}} の Service のアドレス範囲はいま見えません。以前は {{1}} でした',
  'The Service ranges of {{0}} are {{1}} now, and were {{2}}':
    '{{0}} の Service のアドレス範囲はいま {{1}} で、以前は {{2}} でした',
  'The plan does not know {{0}}, which belongs to the System now':
    'この計画は、いま System に属する {{0}} を知りません',
  'The pod ranges of {{0}} are known now: {{1}}':
    '{{0}} の Pod のアドレス範囲が分かりました: {{1}}',
  'The pod ranges of {{0}} are not seen now; they were {{1}}':
    '{{0}} の Pod のアドレス範囲はいま見えません。以前は {{1}} でした',
  'The pod ranges of {{0}} are {{1}} now, and were {{2}}':
    '{{0}} の Pod のアドレス範囲はいま {{1}} で、以前は {{2}} でした',
  'The version of {{0}} in {{1}} is known now: {{2}}':
    '{{1}} の {{0}} のバージョンが分かりました: {{2}}',
  'The version of {{0}} in {{1}} is not seen now; it was {{2}}':
    '{{1}} の {{0}} のバージョンはいま見えません。以前は {{2}} でした',
  '{{0}} and {{1}} are linked by the control plane of {{2}} no more':
    '{{0}} と {{1}} は {{2}} のコントロールプレーンでつながらなくなりました',
  '{{0}} and {{1}} are linked by the control plane of {{2}} now':
    '{{0}} と {{1}} は {{2}} のコントロールプレーンでつながりました',
  '{{0}} and {{1}} are linked by {{2}} no more':
    '{{0}} と {{1}} は {{2}} でつながらなくなりました',
  '{{0}} and {{1}} are linked by {{2}} now':
    '{{0}} と {{1}} は {{2}} でつながりました',
  '{{0}} cannot be seen now, so that nothing can be told of changes there':
    '{{0}} はいま見えないため、変化があったかどうかは分かりません',
  '{{0}} does not belong to the System any more':
    '{{0}} は System に属さなくなりました',
  '{{0}} in {{1}} has version {{2}} now, and had {{3}}':
    '{{1}} の {{0}} のバージョンはいま {{2}} で、以前は {{3}} でした',
  '{{0}} in {{1}} is run as {{2}} now, and was run as {{3}}':
    '{{1}} の {{0}} はいま {{2}} として動き、以前は {{3}} として動いていました',
  '{{0}} is seen to run in {{1}} now; that was not known':
    '{{1}} で {{0}} が動いていることが分かりました。以前は分かりませんでした',
  '{{0}} more things are otherwise now': 'ほかに {{0}} 件が変わりました',
  '{{0}} runs Kubernetes {{1}} now, and ran {{2}}':
    '{{0}} の Kubernetes はいま {{1}} で、以前は {{2}} でした',
  '{{0}} runs in {{1}} no more': '{{1}} で {{0}} は動かなくなりました',
  '{{0}} runs in {{1}} now': '{{1}} で {{0}} が動くようになりました',
  '{{0}} seemed to sit behind NAT, and does not any more':
    '{{0}} は NAT の内側にあるように見えましたが、いまはそう見えません',
  '{{0}} seems to sit behind NAT now':
    '{{0}} は NAT の内側にあるように見えます',
} as const;
