/** The sentences of the backend in Japanese, by the English ones. */
export const JAPANESE: Readonly<Record<string, string>> = {
  '(some of its links are {{0}}, which had better be mended first)':
    '（一部のリンクが {{0}} です。先に修復することをお勧めします）',
  '(that its devices are small is concluded from its environment)':
    '（デバイスが小さいことは、その環境からの推定です）',
  '(where the clusters meet in a private network, say that inbound connections are allowed)':
    '（クラスター同士がプライベートネットワークで通じている場合は、インバウンド接続が許可されていると指定してください）',
  '255 clusters, or 511 where all are set up so from the start':
    '255 クラスター。最初からすべてをそう設定すれば 511',
  'A Cilium cluster mesh takes {{0}} clusters, and more only where all were installed for 511.':
    'Cilium クラスターメッシュに入れるクラスターは {{0}} までです。すべてを 511 用にインストールした場合に限り、それより多く入れられます。',
  'A Connector for every TCP port of every exported Service. Nothing changes for those that call under clusterset.local.':
    'エクスポートした各 Service の TCP ポートごとに Connector を 1 つ作ります。clusterset.local の名前で呼び出しているものには何も変わりません。',
  'A Connector or an AttachedConnectorBinding with a matching listener serves another site; those listeners go first, or the service moves to a site that stays.':
    '対応する Listener のある Connector または AttachedConnectorBinding は、別のサイトに提供しています。先にその Listener を削除するか、残るサイトへサービスを移してください。',
  'A Gateway is a wish; the controller of its class makes a load balancer of it. Where there is no class, install an implementation first (gateway-api.sigs.k8s.io, Implementations). Nothing else may have the name that this plan uses.':
    'Gateway は要求を表すだけで、そのクラスのコントローラーがそれを基にロードバランサーを作ります。クラスがなければ、先に実装をインストールしてください（gateway-api.sigs.k8s.io の Implementations）。この計画が使う名前を、ほかのものが使っていてはなりません。',
  'A Link is one direction; this is the other one. The controllers that {{0}} has go on undisturbed.':
    'Link は片方向です。これはもう片方の方向です。{{0}} にあるコントローラーはそのまま動き続けます。',
  "A Listener for every imported Service makes a Service of the network's namespace, named after the Service and its namespace. The old names go on to work.":
    'インポートした Service ごとの Listener が、ネットワークの名前空間に、元の Service とその名前空間にちなんだ名前の Service を作ります。古い名前も引き続き使えます。',
  'A Service that still stands for a host name or address of another cluster would be a caller that was forgotten.':
    '別のクラスターのホスト名やアドレスを指す Service がまだあれば、移し忘れた呼び出し側ということになります。',
  "A ServiceExport of the Service's name makes it known in the fleet. Only clusters that have the namespace import it, so that it is made in all of them first.":
    'Service と同じ名前の ServiceExport により、その Service がフリートに知らされます。インポートするのはその名前空間があるクラスターだけなので、先に全クラスターで名前空間を作ります。',
  'A Zone can be deleted only when its control plane is disconnected, and one that still runs would register it anew.':
    'Zone を削除できるのは、そのコントロールプレーンが切断されているときだけです。まだ動作していると、Zone を登録し直してしまいます。',
  'A call is seen only where both the caller and who serves it are.':
    '呼び出しが見えるのは、呼び出し側と提供側の両方が見える場合だけです。',
  'A cluster is a member of one set only; remains of an earlier one would be taken over.':
    'クラスターは 1 つのセットだけのメンバーです。以前のセットの残存物は引き継がれてしまいます。',
  'A cluster is in one fleet at most. The names of its namespaces and Services then mean the same as in the other members. Where it is in this fleet already, skip this step.':
    'クラスターが属せるフリートは最大 1 つです。参加すると、その名前空間と Service の名前は、ほかのメンバーと同じものを意味するようになります。すでにこのフリートに属している場合は、この手順を飛ばしてください。',
  'A cluster knows its peers by the names of these objects. A second one of the same name takes over the first.':
    'クラスターはこれらのオブジェクトの名前でピアを認識します。同じ名前の 2 つ目は、1 つ目を置き換えてしまいます。',
  'A cluster knows the others by the names of its Links, and services mirrored from {{0}} will end in this one.':
    'クラスターは Link の名前でほかのクラスターを認識し、{{0}} からミラーしたサービスの名前の末尾にはこの名前が付きます。',
  'A controller mirrors chosen services of other clusters, and proxies reach them through a gateway with mutual TLS (or directly on a flat network).':
    'コントローラーが他クラスターの選択されたサービスをミラーし、プロキシが相互 TLS のゲートウェイ経由で（フラットなネットワークでは直接）到達します。',
  'A front door is open to everybody, and no object tells who uses it: customers, other teams, jobs outside of Kubernetes. Look at the access logs of as long a time as the rarest of them needs. Where others need it, leave out the step that closes it.':
    '公開入口は誰にでも開かれており、誰が使っているか（顧客、ほかのチーム、Kubernetes の外のジョブなど）を示すオブジェクトはありません。最もまれな利用者も現れるだけの期間のアクセスログを調べてください。ほかに必要とする利用者がいる場合は、入口を閉じる手順を省いてください。',
  'A gateway node in each cluster keeps an encrypted tunnel to the gateways of all others, so that pods and services reach each other by their own addresses.':
    '各クラスターのゲートウェイノードが他のすべてのゲートウェイと暗号化トンネルを保ち、Pod と Service が自分のアドレスのまま互いに到達します。',
  'A gateway node in each cluster keeps tunnels to the gateways of all others, and a leader cluster hands out what they export; all clusters run Antrea.':
    '各クラスターのゲートウェイノードが他のすべてのゲートウェイとトンネルを保ち、リーダークラスターがエクスポートされたものを配布します。すべてのクラスターで Antrea が動作します。',
  'A gateway per cluster carries single services to peers over mutual TLS on one port, with policies on both sides.':
    'クラスターごとのゲートウェイが、両側のポリシーに従い、1 つのポートの相互 TLS で個々のサービスをピアに運びます。',
  'A global service loses the pods of {{0}}, or in {{1}} all that are elsewhere: each needs enough pods of its own in every cluster that calls it.':
    'グローバルサービスは {{0}} の Pod を失い、{{1}} ではほかの場所にあるすべてを失います。呼び出す各クラスターに、それぞれ十分な Pod が必要です。',
  'A hub cluster of Azure passes exported services on to its members, which reach them through load balancers in joined virtual networks.':
    'Azure のハブクラスターがエクスポートされたサービスをメンバーに伝え、メンバーは接続された仮想ネットワークのロードバランサー経由で到達します。',
  'A hub is asked for, and this plan links each with each.':
    'ハブが求められていますが、この計画はすべてのクラスターを互いにリンクします。',
  'A hub is asked for, and this plan peers each with each.':
    'ハブが求められていますが、この計画はすべてのクラスターを互いにピアリングします。',
  'A link of {{0}} between {{1}} and {{2}} is not seen now; whether it is gone cannot be told':
    '{{1}} と {{2}} の間の {{0}} のリンクはいま見えません。なくなったかどうかは判断できません',
  'A link of {{0}} between {{1}} and {{2}} is seen now; the plan did not know of it':
    '{{1}} と {{2}} の間に {{0}} のリンクが見えます。この計画はそれを知りませんでした',
  'A link that is broken before the join would be taken for a fault of the join afterwards. Every cluster must be called synced.':
    '参加前から壊れているリンクは、後で参加の失敗と取り違えられます。すべてのクラスターが synced と表示される必要があります。',
  'A link that is broken before would be taken for a fault of the new ones afterwards.':
    '前から壊れているリンクは、後で新しいリンクの失敗と取り違えられます。',
  'A load balancer stands before its gateway':
    'そのゲートウェイの前にロードバランサーがある',
  'A mesh has a certificate authority turned on':
    'メッシュで認証局が有効になっている',
  'A mesh takes two clusters, and the System has none beside {{0}}.':
    'メッシュには 2 つのクラスターが必要ですが、System には {{0}} のほかにクラスターがありません。',
  'A namespace holds one active site, and a site belongs to one network. A grant that is there already may be used up.':
    '名前空間が持てるアクティブなサイトは 1 つで、サイトは 1 つのネットワークに属します。すでにある許可は、使用済みの可能性があります。',
  'A node is labelled as gateway': 'ノードにゲートウェイのラベルが付いている',
  'A node of the service in each cluster opens tunnels to the two nearest points of the provider, which balances load and carries traffic over its own backbone.':
    '各クラスターにあるサービスのノードが、最寄りの 2 つの提供元拠点へトンネルを開きます。提供元が負荷分散を行い、独自のバックボーンでトラフィックを運びます。',
  'A peering is ended in the direction in which it was made. Where a check fails, swap the two contexts in the step that ends it; where both roles are there, run it both ways.':
    'ピアリングは、作成したときと同じ方向で終了します。確認が失敗する場合は、終了する手順で 2 つのコンテキストを入れ替えてください。両方の役割がある場合は、両方向で実行してください。',
  'A peering lets the consumer run pods in the provider, and nothing the other way round. The plan goes on as the peerings that are there: by who opens the tunnel. Where a check fails, they go the other way, and so should this one: then swap the two contexts in the step that peers.':
    'ピアリングにより、コンシューマーがプロバイダーで Pod を動かせるようになります。逆方向には何もできません。この計画は、トンネルを開く側を基準に、既存のピアリングと同じ向きで進みます。確認が失敗する場合、既存のピアリングは逆向きで、今回も逆向きにする必要があります。その場合は、ピアリングする手順で 2 つのコンテキストを入れ替えてください。',
  'A peering that is broken before would be taken for a fault of the new ones afterwards.':
    '前から壊れているピアリングは、後で新しいピアリングの失敗と取り違えられます。',
  'A pod of an offloaded namespace answers':
    'オフロードした名前空間の Pod が応答する',
  'A pod of each cluster reaches a pod of each other by its address':
    '各クラスターの Pod がほかの各クラスターの Pod に自分のアドレスで到達する',
  'A pod of the data plane is ready in {{0}}':
    '{{0}} でデータプレーンの Pod が準備できている',
  'A pod of {{0}} gets an answer by the new name':
    '{{0}} の Pod が新しい名前で応答を得る',
  'A proxy without control plane keeps its last configuration until its certificate runs out, and new pods are not started while the webhook does not answer. Policies that demand mutual TLS go first, or pods without proxy are refused.':
    'コントロールプレーンのないプロキシは、証明書の期限が切れるまで最後の設定を保ちます。Webhook が応答しない間は、新しい Pod が起動しません。相互 TLS を必須とするポリシーを先に削除してください。そうしないと、プロキシのない Pod が拒否されます。',
  'A registration that stays behind keeps the other gateways connecting for ever. What their firewalls let through for {{0}} only can be closed now.':
    '登録が残っていると、ほかのゲートウェイはいつまでも接続を試み続けます。{{0}} のためだけにほかのファイアウォールで許可していたものは、もう閉じて構いません。',
  'A remote secret that is in place does not tell whether its istiod reaches the other API server: every cluster must be called synced, and none timeout.':
    'リモートシークレットがあっても、その istiod が相手の API サーバーに到達しているかは分かりません。すべてのクラスターが synced と表示され、timeout がない必要があります。',
  'A router in each cluster opens one outgoing TLS connection to a site that listens; chosen services then appear in the other clusters under a local name.':
    '各クラスターのルーターが、待ち受けるサイトへアウトバウンドの TLS 接続を 1 本開きます。選択されたサービスは、ほかのクラスターでローカルな名前で現れます。',
  'A service of another zone answers': '別のゾーンのサービスが応答する',
  'A service that has endpoints in {{0}} alone is not answered any more in the other clusters, and what only they serve is not answered in {{1}}. Move such services, or their callers, before going on.':
    '{{0}} にだけエンドポイントがあるサービスは、ほかのクラスターで応答がなくなります。ほかのクラスターだけが提供するものは、{{1}} で応答がなくなります。先へ進む前に、そのようなサービスまたはその呼び出し側を移してください。',
  'A tunnel that is broken before the join would be taken for a fault of the join afterwards.':
    '参加前から壊れているトンネルは、後で参加の失敗と取り違えられます。',
  'A tunnel that is up can still lose large packets or stop at a network policy; subctl sends real traffic between pods of both clusters, from namespaces that it makes and removes.':
    '稼働中のトンネルでも、大きなパケットを失ったりネットワークポリシーで止まったりすることがあります。subctl は、自ら作成して削除する名前空間から、両クラスターの Pod 間に実際のトラフィックを流します。',
  'A virtual node stands for the resources of the provider. No pod runs there before a namespace is offloaded with liqoctl offload namespace.':
    '仮想ノードはプロバイダーのリソースを表します。liqoctl offload namespace で名前空間をオフロードするまで、そこで動作する Pod はありません。',
  'A zone that is offline before would be taken for a fault of the new one afterwards. While {{0}} is away, nobody gets new configuration, and no zone can join.':
    '事前にオフラインのゾーンは、後で新しいゾーンの失敗と取り違えられます。{{0}} の停止中は、どこにも新しい設定が届かず、ゾーンも参加できません。',
  'API calls only': 'API 呼び出しのみ',
  'Accept the registration of {{0}}': '{{0}} の登録を承認する',
  'Access logs are not read from here': 'アクセスログはここから読み取りません',
  'Add the values that your other datacenters have, such as those for access control lists and gossip encryption: they are hard to turn on later.':
    'ほかのデータセンターにある値（アクセス制御リスト（ACL）やゴシップ暗号化のものなど）を追加してください。後から有効にするのは困難です。',
  'Add {{0}} as a primary on its own network to the Istio mesh of {{1}}':
    '{{0}} を独自ネットワークのプライマリーとして {{1}} の Istio メッシュに追加',
  'Add {{0}} as a primary on the same network to the Istio mesh of {{1}}':
    '{{0}} を同じネットワークのプライマリーとして {{1}} の Istio メッシュに追加',
  'Add {{0}} as a site that listens to the network of {{1}}':
    '{{0}} を待ち受けるサイトとして {{1}} のネットワークに追加',
  'Add {{0}} as a site to the network of {{1}}':
    '{{0}} をサイトとして {{1}} のネットワークに追加',
  'Add {{0}} as an edge site of {{1}}':
    '{{0}} を {{1}} のエッジサイトとして追加',
  'Add {{0}} to the Cilium cluster mesh of {{1}}':
    '{{0}} を {{1}} の Cilium クラスターメッシュに追加',
  'Add {{0}} to the Submariner mesh of {{1}}':
    '{{0}} を {{1}} の Submariner メッシュに追加',
  'Admission controllers are settings of the API server, which no object shows':
    'アドミッションコントローラーは API サーバーの設定であり、どのオブジェクトも示しません',
  'Agents refuse a cluster with another max-connected-clusters, which cannot be changed while a cluster runs.':
    'エージェントは max-connected-clusters の異なるクラスターを拒否します。これはクラスターの稼働中に変更できません。',
  'Agents tell clusters apart by cluster.name and cluster.id, and every identity of a pod carries the number: each cluster needs its own, from 1 to 255 (511 where max-connected-clusters is 511).':
    'エージェントは cluster.name と cluster.id でクラスターを区別し、Pod のすべてのアイデンティティにその番号が含まれます。各クラスターに 1 から 255（max-connected-clusters が 511 なら 511）の固有の番号が必要です。',
  'All callers have moved to the mesh, and what is open to everybody for nobody is only a risk.':
    'すべての呼び出し側がメッシュに移りました。使う人がいないのに誰にでも開かれているものは、リスクでしかありません。',
  'All gateways are alive': 'すべてのゲートウェイが応答している',
  'All nodes are connected to all clusters':
    'すべてのノードがすべてのクラスターに接続している',
  'All open TCP to the API server of {{0}}.':
    'すべてが {{0}} の API サーバーへ TCP を開きます。',
  'All peerings are ACTIVE': 'すべてのピアリングが ACTIVE である',
  'All services are plain TCP or HTTP, or have a plan of their own':
    'すべてのサービスが通常の TCP または HTTP であるか、個別の計画がある',
  'All that call it use the new name, and get answers':
    '呼び出すものすべてが新しい名前を使い、応答を得ている',
  'All that the zone reported goes with it, such as its proxies and services, also from the other zones.':
    'ゾーンが報告したもの（プロキシやサービスなど）もすべて一緒に消え、ほかのゾーンからも消えます。',
  'Allow {{0}} to open the connections that the firewall rules list':
    'ファイアウォールルールに挙げた接続を {{0}} が開けるよう許可する',
  'Amazon VPC Lattice': 'Amazon VPC Lattice',
  'Among {{0}}, each istiod opens TCP 6443 (443 on many clouds) to the API server of each other cluster.':
    '{{0}} の間では、各 istiod がほかの各クラスターの API サーバーへ TCP 6443（多くのクラウドでは 443）を開きます。',
  'An edge router keeps one connection to the hub and accepts none, which is all that a small site behind NAT needs.':
    'エッジルーターはハブへの接続を 1 本保ち、受け入れる接続はありません。NAT の内側の小さなサイトにはこれで十分です。',
  'An interior router forwards between its links, so that this site can carry others later; as long as it has no link access, it opens its links itself and needs no open port.':
    '内部ルーターはリンク間を中継するため、このサイトは後でほかを運べます。リンクアクセスがない間は自らリンクを開き、開けるポートは不要です。',
  'An interior site opens TCP 55671, an edge site 45671, and each of them once 9090 to redeem its token; through OpenShift routes it is 443 for all of them.':
    '内部サイトは TCP 55671 へ、エッジサイトは TCP 45671 へ接続を開き、それぞれトークンの引き換えのために一度だけ 9090 へも接続を開きます。OpenShift の Route では、いずれも 443 です。',
  'Antrea Multi-cluster': 'Antrea Multi-cluster',
  'Are all clusters in the cloud that offers it?':
    'すべてのクラスターが、それを提供するクラウドにありますか?',
  'Are services of other clusters found by internal or by external DNS?':
    'ほかのクラスターのサービスは内部 DNS と外部 DNS のどちらで見つけますか?',
  'Are tenants kept apart cluster by cluster, or namespace by namespace?':
    'テナントはクラスター単位と名前空間単位のどちらで分離されますか?',
  'Ask who needs {{0}} and what it needs':
    '{{0}} を必要とするものと {{0}} が必要とするものを尋ねる',
  'Azure Kubernetes Fleet Manager': 'Azure Kubernetes Fleet Manager',
  'Behind NAT': 'NAT の内側',
  'Both ends took the token': '両端がトークンを受け入れた',
  'Both files are there': '両方のファイルがある',
  'Bring home the pods that run elsewhere': 'ほかで動作する Pod を戻す',
  'Bring {{0}} into an Istio mesh over tunnels of Submariner':
    '{{0}} を Submariner のトンネル上の Istio メッシュに追加',
  'Build a Submariner mesh of {{0}}': '{{0}} の Submariner メッシュを構築',
  'By it callers know that they talk to {{0}} and to nobody between. It must be one that they trust, and have the host as a name.':
    '呼び出し側は、この証明書により、通信相手が {{0}} であり、間に誰もいないことを確かめます。証明書は、呼び出し側が信頼するもので、このホストを名前に含む必要があります。',
  'By which cluster id {{0}} is registered at the broker was not seen.':
    '{{0}} がどのクラスター ID でブローカーに登録されているかを確認できませんでした。',
  'By which name a workload calls stands in its own configuration':
    'ワークロードがどの名前で呼び出すかは、ワークロード自身の設定にあります',
  'CNI independence': 'CNI 非依存',
  'Calico cluster mesh': 'Calico クラスターメッシュ',
  'Calico with BGP must skip the interfaces of Liqo (skipInterface: liqo.*), and Cilium must be told its own devices and not to claim virtual nodes (docs.liqo.io, installation/install, CNIs).':
    'BGP を使う Calico は Liqo のインターフェースを除外する必要があります（skipInterface: liqo.*）。Cilium には、自身が使うデバイスと、仮想ノードを対象にしないことを設定する必要があります（docs.liqo.io の installation/install、CNIs）。',
  'Call a service of {{0}} from {{1}}': '{{1}} から {{0}} のサービスを呼び出す',
  'Call it from {{0}} by its global address':
    '{{0}} からグローバルアドレスで呼び出す',
  'Call the services through the new network':
    '新しいネットワーク経由でサービスを呼び出す',
  'Callers and called find each other through their proxies. As long as no policy demands mutual TLS, workloads without proxy are answered as before.':
    '呼び出し側と呼び出される側は、それぞれのプロキシを通じて互いを見つけます。相互 TLS を必須とするポリシーがない限り、プロキシのないワークロードにもこれまでどおり応答します。',
  'Callers of {{0}}/{{1}} then use the port of the service, and no TLS of their own: the proxies add it.':
    '{{0}}/{{1}} の呼び出し側は、以降サービスのポートを使い、自身では TLS を使いません。TLS はプロキシが加えます。',
  'Callers use https:// and the host itself, because the certificate and the route have that name. The Service of type ExternalName says in {{0}} that it does so, and shows the call here.':
    '証明書とルートがそのホスト名を持つため、呼び出し側は https:// とホスト名そのものを使います。{{0}} にある ExternalName タイプの Service は、そこからこのホストを呼び出すことを示し、その呼び出しがここに表示されるようにします。',
  'Calls are answered from both clusters': '両方のクラスターから応答がある',
  'Calls between services of {{0}} and {{1}} fail from here on. The peerings of others stay as they are.':
    '以降、{{0}} と {{1}} のサービス間の呼び出しは失敗します。ほかのクラスターのピアリングはそのままです。',
  'Calls from {{0}} that only other clusters answer fail from here on.':
    '以降、ほかのクラスターだけが応答する {{0}} からの呼び出しは失敗します。',
  'Calls from {{0}} that only {{1}} answers fail from here on.':
    '以降、{{1}} だけが応答する {{0}} からの呼び出しは失敗します。',
  'Calls from {{0}} to mirrored services of {{1}} fail from here on.':
    '以降、{{0}} から {{1}} のミラーしたサービスへの呼び出しは失敗します。',
  'Calls that {{0}} answers now go to these clusters afterwards, so they must be in order before.':
    'いま {{0}} が応答している呼び出しは、以後これらのクラスターへ向かいます。そのため、先にこれらが正常である必要があります。',
  'Can a namespace stretch over several clusters?':
    '名前空間を複数のクラスターに広げられますか?',
  'Can more than two clusters be linked?':
    '3 つ以上のクラスターを接続できますか?',
  'Can the clusters be linked in the form that is wanted?':
    'クラスターを望む形で接続できますか?',
  'Capacities and StorageClasses are not read; the commands list them':
    '容量と StorageClass は読み取りません。コマンドで一覧できます',
  'Change the callers first, one after the other, and look at their errors before the next.':
    '先に呼び出し側を 1 つずつ変更し、次へ進む前にそのエラーを確認してください。',
  'Changing the number of a running cluster changes the identity of every pod of {{0}}: until all workloads have restarted, network policies may drop traffic that they allow, and connections break as pods restart.':
    '稼働中のクラスターの番号を変えると、{{0}} の全 Pod のアイデンティティが変わります。全ワークロードが再起動するまで、ネットワークポリシーが許可しているトラフィックを落とすことがあり、Pod の再起動で接続が切れます。',
  'Choose a gateway node in {{0}}': '{{0}} のゲートウェイノードを選ぶ',
  'Choose the services of {{0}} that other clusters may call':
    'ほかのクラスターが呼び出してよい {{0}} のサービスを選ぶ',
  'Chosen services get an address on a tailnet, and other clusters reach them through proxies over WireGuard, through nearly any NAT.':
    '選択されたサービスが tailnet のアドレスを持ち、ほかのクラスターは WireGuard のプロキシ経由で到達します。ほぼすべての NAT を越えます。',
  'Cilium Cluster Mesh': 'Cilium Cluster Mesh',
  'Clients outside of the mesh that still come in by {{0}}/{{1}} get no answer any more.':
    '{{0}}/{{1}} からまだ入ってくるメッシュ外のクライアントは、応答を得られなくなります。',
  'Close the east-west gateway of {{0}}':
    '{{0}} の east-west ゲートウェイを閉じる',
  'Close the front door {{0}}/{{1}} of {{2}}':
    '{{2}} の公開入口 {{0}}/{{1}} を閉じる',
  ClusterLink: 'ClusterLink',
  'Clusters have addresses in common, so each gets a part of {{0}} from the broker, from which its exported services and its outgoing traffic take their addresses.':
    'クラスターのアドレスに重複があるため、それぞれがブローカーから {{0}} の一部を受け取り、エクスポートしたサービスと外向きのトラフィックがそのアドレスを使います。',
  'Clusters of one fleet export services by the net.gke.io API; Google keeps their names, endpoints and firewall rules in step within joined VPC networks.':
    '1 つのフリートのクラスターが net.gke.io API でサービスをエクスポートします。Google が、接続された VPC ネットワーク内で名前、エンドポイント、ファイアウォールルールを同期します。',
  'Clusters of the System have addresses in common, so that their tunnels would need Globalnet, and proxies of a mesh on one network send to the addresses that pods have.':
    'System のクラスターのアドレスに重複があるため、トンネルには Globalnet が必要ですが、1 つのネットワーク上のメッシュのプロキシは Pod 自身のアドレスへ送ります。',
  'Clusters of the System share Services in a fleet already.':
    'System のクラスターは、すでにフリートで Service を共有しています。',
  "Clusters on one routed network read each other's endpoints (Calico Enterprise or Cloud), or exchange pod routes by BGP (open source), so that pods reach pods without gateways.":
    'ルーティングされた 1 つのネットワーク上のクラスターが互いのエンドポイントを読むか（Calico Enterprise または Cloud）、BGP で Pod の経路を交換し（オープンソース）、Pod がゲートウェイなしで Pod に到達します。',
  "Clusters that are in sync can still fail to reach each other's gateways or pods. Upstream's sample answers with the version that took the call: called several times from each cluster, both versions must answer.":
    '同期しているクラスターでも、互いのゲートウェイや Pod に到達できないことがあります。公式のサンプルは、呼び出しを受けたバージョンを答えます。各クラスターから数回呼び出すと、両方のバージョンが答える必要があります。',
  'Clusters that you may not see could have the name {{0}}, so whoever sees all must check this':
    'あなたが見られないクラスターが {{0}} という名前を持つ可能性があるため、すべてを見られる人が確認する必要があります',
  'Compare CNI, Kubernetes and subctl with what Submariner supports':
    'CNI、Kubernetes、subctl を Submariner の対応範囲と照合する',
  'Compare Kubernetes and the chart with what Consul asks for':
    'Kubernetes とチャートを Consul の要件と照合する',
  'Compare network and kernel with what Liqo supports':
    'ネットワークとカーネルを Liqo の対応範囲と照合する',
  'Compare the clusters with what Multi-cluster Services take':
    'クラスターを Multi-Cluster Services の要件と照合する',
  'Compare the services of the clusters': 'クラスターのサービスを比較する',
  'Compare the trust anchors': '信頼アンカーを比較する',
  'Compare the versions of Cilium': 'Cilium のバージョンを比較する',
  'Compare the versions of Liqo': 'Liqo のバージョンを比較する',
  'Compare what must be set alike in all clusters':
    '全クラスターで一致すべき設定を比較する',
  'Connect all clusters with each other': 'すべてのクラスターを互いに接続する',
  'Connect {{0}} by F5 Distributed Cloud':
    '{{0}} を F5 Distributed Cloud で接続',
  'Connect {{0}} with {{1}}': '{{0}} を {{1}} と接続する',
  'Connections between pods of {{0}} and pods of other clusters break, and global services lose the pods at the other end.':
    '{{0}} の Pod とほかのクラスターの Pod の間の接続が切れ、グローバルサービスは反対側の Pod を失います。',
  'Connections between {{0}} and {{1}} break; the tunnels among the others stay.':
    '{{0}} と {{1}} の間の接続が切れます。ほかの間のトンネルは残ります。',
  'Connections get out': '外向きの接続ができる',
  'Connections get out, and the hosts are free':
    '外向きの接続ができ、ホスト名が空いている',
  'Connections of {{0}} through version 1 break, and its services cannot be called until their names lead to the listeners, some seconds later.':
    'バージョン 1 を通る {{0}} の接続が切れます。数秒後にサービスの名前が Listener につながるまで、そのサービスを呼び出せません。',
  'Connections through the proxies of nodes are cut once, and mutual TLS ends in {{0}}.':
    'ノードのプロキシを通る接続が一度切れ、{{0}} では相互 TLS がなくなります。',
  'Consul cluster peering': 'Consul クラスターピアリング',
  'Consul ends the peering and forgets what it imported by it; the copy of the token goes too.':
    'Consul がピアリングを終了し、それによってインポートしたものを忘れます。トークンの写しも削除されます。',
  'Consul ends the peering at this end, and the token is removed with it.':
    'Consul がこちら側でピアリングを終了し、それとともにトークンも削除されます。',
  'Consul runs there, in the version of the others':
    'ほかと同じバージョンの Consul が動作している',
  'Create the edge site {{0}}': 'エッジサイト {{0}} を作成する',
  'Create the site {{0}}': 'サイト {{0}} を作成する',
  'Create the site {{0}}, which others can link with':
    'ほかがリンクできるサイト {{0}} を作成する',
  'DNS spreads lookups over healthy clusters and prefers the local one; requests cannot be steered':
    'DNS が正常なクラスターに問い合わせを分散し、ローカルを優先します。リクエスト単位の制御はできません',
  'Datacenters may be named in a file that is not read':
    'データセンターの名前は、読み取らないファイルで指定されている可能性があります',
  'Decide who uses whose resources: {{0}}':
    '誰が誰のリソースを使うかを決める: {{0}}',
  'Delete the Zone in {{0}}': '{{0}} の Zone を削除する',
  'Delete the site of version 1 in {{0}}':
    '{{0}} のバージョン 1 のサイトを削除する',
  'Delete the site of {{0}}': '{{0}} のサイトを削除する',
  'Deploy a site in {{0}}': '{{0}} にサイトをデプロイする',
  'Deploy the broker in {{0}}': '{{0}} にブローカーをデプロイする',
  'Disable Cluster Mesh in {{0}}': '{{0}} で Cluster Mesh を無効にする',
  'Disconnect {{0}} from all its peers': '{{0}} をすべてのピアから切断する',
  'Do all sites in one window: what this site serves is no longer called through version 1 from sites that still have it.':
    'すべてのサイトを 1 回の作業時間帯で実施してください。このサイトが提供するものは、バージョン 1 が残るサイトからバージョン 1 経由では呼び出されなくなります。',
  'Does it run on an edge device with little CPU and memory?':
    'CPU とメモリの少ないエッジデバイスで動作しますか?',
  'Does it tie the System to one vendor?':
    'System を 1 つのベンダーに縛りますか?',
  'Does it work whatever the CNI?': 'CNI を問わず動作しますか?',
  'Does it work where a cluster sits behind NAT?':
    'クラスターが NAT の内側にあっても動作しますか?',
  'Does one system only call the API of another, of a different owner?':
    'あるシステムが、所有者の異なる別のシステムの API を呼び出すだけですか?',
  'Each Istio release supports certain Kubernetes versions only, remains of another Istio get in the way, and the version must be that of the mesh: a plan for one version of the charts is not one for another.':
    '各 Istio リリースが対応する Kubernetes バージョンは限られ、別の Istio の残存物は妨げになり、バージョンはメッシュと同じでなければなりません。あるチャートのバージョンの計画は、別のバージョンには使えません。',
  'Each call prints a status of the API':
    '各呼び出しが API のステータスを表示する',
  'Each cluster has a control plane of its own, which goes by the same mesh id, trust domain and version as all others. Only workloads that are put into the mesh afterwards are touched by it.':
    '各クラスターは、ほかのすべてと同じメッシュ ID、信頼ドメイン、バージョンの独自のコントロールプレーンを持ちます。影響を受けるのは、後からメッシュに入れたワークロードだけです。',
  'Each cluster has nodes with hugepages, and a default StorageClass':
    '各クラスターに hugepages のあるノードとデフォルトの StorageClass がある',
  'Each cluster keeps its own Consul servers; peered clusters export chosen services to each other through mesh gateways with mutual TLS.':
    '各クラスターが独自の Consul サーバーを持ちます。ピアリングしたクラスターは、相互 TLS のメッシュゲートウェイ経由で選択したサービスを互いにエクスポートします。',
  'Each cluster publishes its APIs by an Ingress or Gateway, and the others call them by host name over HTTPS.':
    '各クラスターが Ingress または Gateway で API を公開し、ほかのクラスターが HTTPS のホスト名で呼び出します。',
  'Each end forgets the other; the connections among the others stay.':
    '両端が互いを忘れます。ほかの間の接続は残ります。',
  'Each end opens TCP 443 to the mesh gateway of the other.':
    '両端がそれぞれ、相手のメッシュゲートウェイへ TCP 443 を開きます。',
  'Each gateway sends UDP 4500 (tunnel) and UDP 4490 (NAT discovery) to each other one, at least one way for each two: {{0}}.':
    '各ゲートウェイは、ほかのそれぞれへ UDP 4500（トンネル）と UDP 4490（NAT 検出）を、2 つごとに少なくとも片方向で送ります: {{0}}。',
  'Each gateway sends UDP 4500 (tunnel) and UDP 4490 (NAT discovery) to each other one: between {{0}} and {{1}}.':
    '各ゲートウェイは、ほかのそれぞれへ UDP 4500（トンネル）と UDP 4490（NAT 検出）を送ります。対象は {{0}} と {{1}} の間です。',
  'Each member keeps a connection to the broker, an API server that all must reach, at the address by which kubectl knows it.':
    '各メンバーはブローカーへの接続を保ちます。ブローカーは、kubectl が知るアドレスで全員が到達できる必要のある API サーバーです。',
  'Each two gateways have a tunnel of their own, so none of the others may have changed.':
    'ゲートウェイは 2 つごとに専用のトンネルを持つため、ほかのトンネルが変化していてはなりません。',
  'Enable Cluster Mesh in {{0}}': '{{0}} で Cluster Mesh を有効にする',
  'End the Liqo peerings of {{0}}': '{{0}} の Liqo ピアリングを終了',
  'End the peering of {{0}} with {{1}}':
    '{{0}} と {{1}} のピアリングを終了する',
  'End the peerings of {{0}} with {{1}}': '{{0}} の {{1}} とのピアリングを終了',
  'Ending a peering deletes the virtual node; its pods are scheduled anew where their namespace still may run, and need room there. List them, give the consumer enough nodes, and let liqoctl unoffload namespaces that have no other provider.':
    'ピアリングを終了すると仮想ノードが削除されます。その Pod は、名前空間がまだ動作できる場所に再スケジュールされ、そこに空きが必要です。Pod を一覧し、コンシューマーに十分なノードを用意し、ほかにプロバイダーのない名前空間は liqoctl unoffload でオフロードを解除してください。',
  'Every cluster gets an answer': 'すべてのクラスターが応答を得る',
  'Every cluster of a mesh runs Cilium as its network, and the agents read what those of the other clusters have written, so that they should be of one minor version.':
    'メッシュの全クラスターはネットワークとして Cilium を動かし、エージェントがほかのクラスターの書いたものを読むため、マイナーバージョンをそろえる必要があります。',
  'Every cluster runs {{0}} already, of which {{1}} is a part':
    'すべてのクラスターですでに {{0}} が動作しており、{{1}} はその一部です',
  'Every later check looks at the clusters, so they must be in the catalog and readable from here.':
    '以降の確認はこれらのクラスターを調べるため、カタログに登録され、ここから読み取れる必要があります。',
  'Every later check looks at the site that leaves and at those that it is linked with.':
    '以降の確認は、離脱するサイトと、それがリンクしているサイトを調べます。',
  'Every later check looks at these clusters, so each must be in the catalog and readable from here. Where Secrets may not be listed, no check sees a remote secret.':
    '以降の確認はこれらのクラスターを調べるため、それぞれがカタログに登録され、ここから読み取れる必要があります。Secret を一覧できない場合、どの確認もリモートシークレットを認識できません。',
  'Every later check looks at these clusters, so they must be in the catalog and readable from here.':
    '以降の確認はこれらのクラスターを調べるため、カタログに登録され、ここから読み取れる必要があります。',
  'Every later check looks at these clusters, so they must be in the catalog and readable from here. The namespace ves-system cannot be chosen, so that a cluster can be one site only.':
    '以降の確認はこれらのクラスターを調べるため、カタログに登録され、ここから読み取れる必要があります。名前空間 ves-system は変更できないため、1 つのクラスターは 1 つのサイトにしかなれません。',
  'Every later check looks at these clusters.':
    '以降の確認はこれらのクラスターを調べます。',
  'Every later check looks at these clusters. Where Secrets may not be listed, no check sees that a remote secret is gone.':
    '以降の確認はこれらのクラスターを調べます。Secret を一覧できない場合、どの確認もリモートシークレットがなくなったことを認識できません。',
  'Every later check looks at these, and all ends must run the same major version of Skupper.':
    '以降の確認はこれらを調べます。すべての端が同じメジャーバージョンの Skupper である必要があります。',
  'Every later check looks at {{0}}, so it must be in the catalog and readable from here.':
    '以降の確認は {{0}} を調べるため、カタログに登録され、ここから読み取れる必要があります。',
  'Every node of {{0}} gets new routes and firewall rules, and its CoreDNS is told to forward clusterset.local. The other members add a tunnel and keep the ones they have.':
    '{{0}} の全ノードに新しい経路とファイアウォールルールが加わり、CoreDNS が clusterset.local を転送するよう設定されます。ほかのメンバーはトンネルを 1 本追加し、既存のものはそのままです。',
  'Every node of {{0}} gets routes and firewall rules of Liqo.':
    '{{0}} の全ノードに Liqo の経路とファイアウォールルールが加わります。',
  'Every node runs Linux 5.10 or newer':
    'すべてのノードが Linux 5.10 以降である',
  'Every service that is called across has endpoints on both sides':
    'クラスターをまたいで呼び出されるすべてのサービスに、両側のエンドポイントがある',
  'Every site is online': 'すべてのサイトがオンラインである',
  'Every workload of the mesh in {{0}} is restarted, and mutual TLS ends there.':
    '{{0}} でメッシュの全ワークロードが再起動し、そこでは相互 TLS がなくなります。',
  'Export a service of {{0}} through Globalnet':
    '{{0}} のサービスを Globalnet でエクスポートする',
  'Exported services disappear from the peer at once. Take the peers out of exports, intentions, and what services fail over or redirect to, before the peerings end.':
    'エクスポートしたサービスは、ピアから直ちに消えます。ピアリングを終了する前に、エクスポート、intention、サービスのフェイルオーバー先とリダイレクト先からピアを外してください。',
  'Expose the services of {{0}} in the new network':
    '{{0}} のサービスを新しいネットワークで公開する',
  'External addresses are admitted, and kube-proxy runs':
    '外部アドレスが許可され、kube-proxy が動作している',
  'F5 Distributed Cloud': 'F5 Distributed Cloud',
  "F5's pods are deployed in {{0}}": '{{0}} に F5 の Pod がデプロイされている',
  'Features of a fleet are in no cluster; the importers that the next steps bring tell of it':
    'フリートの機能はどのクラスターにも記録されません。次の手順で入るインポーターから分かります',
  'Find a free range of Globalnet for {{0}}':
    '{{0}} のための Globalnet の空き範囲を見つける',
  'Find another way for {{0}}': '{{0}} のための別の経路を見つける',
  'Find out who else comes in by these front doors':
    'これらの公開入口からほかに誰が入ってくるかを調べる',
  'Find the root that all members trust':
    '全メンバーが信頼するルートを確認する',
  'Find what goes through the tunnels beside exported services':
    'エクスポートしたサービス以外にトンネルを通るものを調べる',
  'Firewall rules': 'ファイアウォールルール',
  'Firewall rules for UDP 51840 between these clusters can go now.':
    'これらのクラスター間の UDP 51840 のファイアウォールルールは、もう削除して構いません。',
  'For production: the project calls itself pre-alpha. Also where whole namespaces must stretch or requests must be steered.':
    '本番利用の場合（プロジェクト自身がプレアルファと称しています）。名前空間全体を広げる、またはリクエスト単位で制御する必要がある場合も不向きです。',
  'From here on Services are shared one by one in the console: an origin pool where the Service runs, and a load balancer that is advertised on the sites that call it. A site mesh group lets sites reach each other without the edges between.':
    '以降、Service はコンソールで 1 つずつ共有します。Service が動作する場所に origin pool を作り、呼び出すサイトに広告するロードバランサーを作ります。site mesh group により、サイト同士が間にリージョナルエッジを挟まずに到達できます。',
  'From here on {{0}} may create pods in {{1}}, of namespaces that are offloaded, up to 4 CPUs and 8 GiB unless --cpu and --memory say otherwise.':
    '以降、{{0}} は、オフロードした名前空間の Pod を {{1}} に作成できます。上限は、--cpu と --memory で変えない限り、4 CPU と 8 GiB です。',
  'From here on, a service is used by a peer once it is exported to it and an intention allows its callers. The last lines are an example of an export; the object is one for the whole datacenter, so add to it what it has already.':
    '以降、サービスは、ピアにエクスポートされ、intention が呼び出し側を許可すると、そのピアで使われます。最後の行はエクスポートの例です。このオブジェクトはデータセンター全体で 1 つなので、すでにある内容に追加してください。',
  'From here on, a service is used elsewhere once it has the label mirror.linkerd.io/exported=true, and the namespace exists in both clusters. Until one is mirrored, no object shows whether a gateway answers; the command asks the controllers.':
    '以降、サービスはラベル mirror.linkerd.io/exported=true を持ち、両クラスターに名前空間があれば、ほかでも使われます。ミラーされるまで、ゲートウェイの応答を示すオブジェクトはありません。コマンドがコントローラーに尋ねます。',
  "From here on, workloads of namespaces with the label kuma.io/sidecar-injection=enabled take part once they are restarted. The objects tell that the zones know each other's ingress, and only traffic tells that it is reached.":
    '以降、ラベル kuma.io/sidecar-injection=enabled を持つ名前空間のワークロードは、再起動すると参加します。オブジェクトが示すのはゾーンが互いのイングレスを認識していることまでで、到達できるかはトラフィックでしか分かりません。',
  'From now on, services of the same name and namespace in {{0}} and {{1}} are one service: calls are spread over the endpoints of all these clusters.':
    '以降、{{0}} と {{1}} にある同じ名前と名前空間のサービスは 1 つのサービスになり、呼び出しはこれらの全クラスターのエンドポイントに分散されます。',
  'From now on, services of the same name and namespace in {{0}} and {{1}} that have the label istio.io/global are one service: calls are spread over the endpoints of all these clusters.':
    '以降、{{0}} と {{1}} にある同じ名前と名前空間のサービスのうち、ラベル istio.io/global を持つものは 1 つのサービスになり、呼び出しはこれらの全クラスターのエンドポイントに分散されます。',
  'From which range the broker gives was not seen':
    'ブローカーがどの範囲から割り当てるかを確認できませんでした',
  'GKE fleet with Multi-Cluster Services':
    'GKE フリートと Multi-Cluster Services',
  'GKE makes a ServiceImport in each cluster and a name in Cloud DNS. That traffic flows no object tells.':
    'GKE が各クラスターに ServiceImport を、Cloud DNS に名前を作ります。トラフィックが流れているかを示すオブジェクトはありません。',
  'Gateway and HTTPRoute are v1 in the standard channel of a Kubernetes SIG Network API':
    'Gateway と HTTPRoute は Kubernetes SIG Network の API の標準チャネルで v1 です',
  'Geneve tunnel between gateways (UDP 51821 with WireGuard)':
    'ゲートウェイ間の Geneve トンネル（WireGuard では UDP 51821）',
  'Give the callers in {{0}} a name for what {{1}} serves':
    '{{0}} の呼び出し側に、{{1}} が提供するものの名前を用意する',
  'Give the newcomer a service range of its own, which takes a new cluster':
    '新しいクラスターに独自の Service 範囲を与える（クラスターの新規作成が必要）',
  'Give the newcomer other address ranges, or use Istio with gateways between networks':
    '新しいクラスターに別のアドレス範囲を与えるか、ネットワーク間にゲートウェイを置く Istio を使う',
  'Give the newcomer pod ranges of its own; Calico translates no addresses between clusters':
    '新しいクラスターに独自の Pod 範囲を与える（Calico はクラスター間でアドレスを変換しません）',
  'Give the newcomer pod ranges of its own; a mesh has no translation of addresses':
    '新しいクラスターに独自の Pod 範囲を与える（このメッシュにアドレス変換はありません）',
  'Give the newcomer ranges of its own in a virtual network that can be peered':
    'ピアリングできる仮想ネットワークで、新しいクラスターに独自の範囲を与える',
  'Give the newcomer ranges of its own; Kilo translates no addresses':
    '新しいクラスターに独自の範囲を与える（Kilo はアドレスを変換しません）',
  'Give the newcomer ranges of its own; members share one routed network':
    '新しいクラスターに独自の範囲を与える（メンバーはルーティングされた 1 つのネットワークを共有します）',
  'Give {{0}} a CA that the common root has signed':
    '{{0}} に、共通のルートが署名した CA を与える',
  'Give {{0}} a gateway with a public address':
    '{{0}} に公開アドレスを持つゲートウェイを与える',
  'Give {{0}} a name and a number in the mesh':
    '{{0}} にメッシュでの名前と番号を与える',
  'Give {{0}} an address that the others can reach, for gateway and API server':
    '{{0}} に、ゲートウェイと API サーバーのための、ほかから到達できるアドレスを与える',
  'Give {{0}} the certificate authority of {{1}}':
    '{{0}} に {{1}} の認証局を与える',
  'Globalnet gives every cluster addresses of its own; it is chosen for the whole cluster set when its broker is deployed and cannot be turned off again without removing all members':
    'Globalnet が各クラスターに独自のアドレスを与えます。ブローカーのデプロイ時にクラスターセット全体について選ぶもので、全メンバーを削除しない限り無効にできません',
  'Globalnet translates addresses for exported services only, so a service of its own proves that {{0}} gets global addresses and that {{1}} learns of them. A namespace of the same name must exist in both clusters.':
    'Globalnet が変換するのはエクスポートしたサービスのアドレスだけです。専用のサービスで、{{0}} がグローバルアドレスを得ることと、{{1}} がそれを知ることを確かめます。両クラスターに同名の名前空間が必要です。',
  'Globalnet translates the addresses of pods, and proxies of a mesh on one network send to the addresses that pods have.':
    'Globalnet は Pod のアドレスを変換しますが、1 つのネットワーク上のメッシュのプロキシは Pod 自身のアドレスへ送ります。',
  'Globalnet writes Services with external addresses, which an admission controller can forbid, and needs kube-proxy, because it redirects what arrives into its rules.':
    'Globalnet は外部アドレスを持つ Service を作ります。これはアドミッションコントローラーに禁じられることがあり、また到着したものを kube-proxy のルールへ転送するため kube-proxy が必要です。',
  'Going back means to join {{0}} to the broker anew, or to make a new broker once that is gone too.':
    '元に戻すには、{{0}} をブローカーに再び参加させるか、ブローカーもなくなっていれば新しいブローカーを作る必要があります。',
  'Grant {{0}} one link to {{1}}': '{{0}} に {{1}} へのリンク 1 本を許可する',
  Growth: '増加',
  'HTTPS to the Ingress or Gateway': 'Ingress または Gateway への HTTPS',
  'Have F5 make a site token': 'F5 にサイトトークンを作らせる',
  'Headless services, services with their own TLS credentials and gateways on machines outside Kubernetes must be made anew by hand, as must sites on Podman.':
    'ヘッドレスサービス、独自の TLS 認証情報を持つサービス、Kubernetes 外のマシン上のゲートウェイは、手作業で作り直す必要があります。Podman 上のサイトも同様です。',
  'Heavy for the small devices of {{0}}:': '{{0}} の小さなデバイスには重い:',
  'Hosts: {{0}}': 'ホスト: {{0}}',
  'How finely can traffic between clusters be steered?':
    'クラスター間のトラフィックをどこまで細かく制御できますか?',
  'How is traffic between clusters protected?':
    'クラスター間のトラフィックはどう保護されますか?',
  'How many firewall rules and links are there when the System has grown?':
    'System が大きくなったとき、ファイアウォールルールとリンクはいくつになりますか?',
  'How many firewall rules are there to look after?':
    '管理すべきファイアウォールルールはいくつありますか?',
  'Hubble in {{0}} loses touch with its agents until the next step has issued its certificates anew; pods do not notice.':
    '次の手順が証明書を発行し直すまで、{{0}} の Hubble はエージェントと通信できません。Pod には影響しません。',
  'IPsec or TLS tunnels to the provider, and from there its own backbone rather than the internet':
    '提供元への IPsec または TLS トンネル。その先はインターネットではなく提供元のバックボーン',
  'IPsec or WireGuard between the gateways with a common key, but no identity of the workload; the vxlan driver does not encrypt':
    '共通鍵によるゲートウェイ間の IPsec または WireGuard。ワークロードの識別はなし。vxlan ドライバーは暗号化しません',
  'IPsec tunnel between gateways (ESP, IP protocol 50, where neither side is behind NAT)':
    'ゲートウェイ間の IPsec トンネル（どちらも NAT の内側でなければ ESP、IP プロトコル 50）',
  'IPsec tunnel to the regional edges': 'リージョナルエッジへの IPsec トンネル',
  'In ambient mode a service stays in its cluster unless it has the label istio.io/global, in every cluster that has the service. Waypoints must have the same names in all clusters.':
    'アンビエントモードでは、サービスがあるすべてのクラスターでラベル istio.io/global を付けない限り、サービスは自クラスターに留まります。waypoint は全クラスターで同じ名前である必要があります。',
  'In every cluster, {{0}} takes the place of {{1}}; both work until this step withdraws the export from {{2}}.':
    'すべてのクラスターで、{{0}} が {{1}} に代わります。この手順が {{2}} からのエクスポートを取り消すまでは、両方とも機能します。',
  "In one mesh, services of the same name and namespace are one service, over whose endpoints in all clusters calls are spread. Whatever is called the same and is not the same must be renamed, or be kept in its cluster by clusterLocal in the mesh's serviceSettings, before clusters are linked.":
    '1 つのメッシュでは、同じ名前と名前空間のサービスは 1 つのサービスで、呼び出しは全クラスターのエンドポイントに分散されます。同名でも別のものは、クラスターを接続する前に名前を変えるか、メッシュの serviceSettings の clusterLocal で自クラスターに留める必要があります。',
  'In one mesh, services of the same name and namespace that have the label istio.io/global are one service, over whose endpoints in all clusters calls are spread. Whatever is called the same and is not the same must do without the label, or be renamed, before clusters are linked.':
    '1 つのメッシュでは、ラベル istio.io/global を持つ同じ名前と名前空間のサービスは 1 つのサービスで、呼び出しは全クラスターのエンドポイントに分散されます。同名でも別のものは、クラスターを接続する前に、このラベルを外すか名前を変える必要があります。',
  'In the console: Multi-Cloud Network Connect, Manage, Site Management, Registrations. Compare the name and the address with those of {{0}} before you accept: whoever has the token can ask. F5 then has the data plane made, the StatefulSet ver, which takes some minutes.':
    'コンソールで Multi-Cloud Network Connect、Manage、Site Management、Registrations の順に開きます。トークンを持つ人なら誰でも登録を申請できるため、承認する前に、名前とアドレスを {{0}} のものと照合してください。その後、F5 がデータプレーンの StatefulSet ver を作らせます。これには数分かかります。',
  'In the mesh a service is called by its own name and namespace, in whichever cluster it runs. {{0}} needs a Service of that name only for the name to resolve; it has no pods of its own, so that every call goes to {{1}}.':
    'メッシュでは、サービスはどのクラスターで動作していても、自分の名前と名前空間で呼び出されます。{{0}} に同名の Service が必要なのは、名前を解決するためだけです。その Service は自身の Pod を持たないため、すべての呼び出しが {{1}} に向かいます。',
  'In {{0}} both ports are open at a load balancer of its cloud, which must be able to balance UDP.':
    '{{0}} では、両方のポートがクラウドのロードバランサーで開かれます。このロードバランサーは UDP を分散できる必要があります。',
  Ingress: 'Ingress',
  'Inside each cluster, UDP 4800 carries traffic between all nodes and the gateway, except with OVN-Kubernetes; metrics of the gateway are at TCP 8080, and those of Globalnet at TCP 8081.':
    '各クラスター内では、OVN-Kubernetes の場合を除き、UDP 4800 が全ノードとゲートウェイの間のトラフィックを運びます。ゲートウェイのメトリクスは TCP 8080、Globalnet のメトリクスは TCP 8081 です。',
  'Inside {{0}}, UDP 4800 carries traffic between all nodes and the gateway, except with OVN-Kubernetes; metrics of the gateway are at TCP 8080, and those of Globalnet at TCP 8081.':
    '{{0}} 内では、OVN-Kubernetes の場合を除き、UDP 4800 が全ノードとゲートウェイの間のトラフィックを運びます。ゲートウェイのメトリクスは TCP 8080、Globalnet のメトリクスは TCP 8081 です。',
  'Install Consul in {{0}}': '{{0}} に Consul をインストールする',
  'Install Linkerd in {{0}}': '{{0}} に Linkerd をインストールする',
  'Install Liqo in {{0}}': '{{0}} に Liqo をインストールする',
  'Install a zone control plane, ingress and egress in {{0}}':
    '{{0}} にゾーンコントロールプレーン、イングレス、エグレスをインストールする',
  'Install the Skupper controller in {{0}}':
    '{{0}} に Skupper コントローラーをインストールする',
  'Install the control plane in {{0}}':
    '{{0}} にコントロールプレーンをインストールする',
  'Install the east-west gateway of {{0}}':
    '{{0}} の east-west ゲートウェイをインストールする',
  'Install the multicluster extension in {{0}}':
    '{{0}} にマルチクラスター拡張をインストールする',
  'Is the technology mature enough for production?':
    '本番利用に足る成熟した技術ですか?',
  'Istio does not support ambient mode across clusters of one network.':
    'Istio は、1 つのネットワークのクラスター間ではアンビエントモードをサポートしていません。',
  'Istio is not installed in {{0}}':
    '{{0}} に Istio がインストールされていない',
  'Istio over Submariner': 'Submariner 上の Istio',
  'Istio runs in {{0}}, in the version of the mesh':
    '{{0}} でメッシュと同じバージョンの Istio が動作している',
  'Istio tells clusters apart by their id, and assumes that pods of one network reach each other directly: a name that is used twice sends traffic to where it does not arrive.':
    'Istio は ID でクラスターを区別し、1 つのネットワークの Pod は互いに直接到達できるとみなします。名前が重複すると、トラフィックが届かない先へ送られます。',
  'Istio, multi-primary': 'Istio（マルチプライマリー）',
  'It answers 200 from an address of Globalnet':
    'Globalnet のアドレスから 200 を返す',
  'It has a mesh gateway': 'メッシュゲートウェイがある',
  'It is deployed with Globalnet, since clusters have addresses in common; whether Globalnet is used cannot be changed without removing all members.':
    'クラスターのアドレスに重複があるため、Globalnet 付きでデプロイします。Globalnet を使うかどうかは、全メンバーを削除しない限り変更できません。',
  'It is deployed without Globalnet, since no two of the address ranges that are known overlap; whether Globalnet is used cannot be changed without removing all members.':
    '分かっているアドレス範囲に重複がないため、Globalnet なしでデプロイします。Globalnet を使うかどうかは、全メンバーを削除しない限り変更できません。',
  'It is not seen now whether {{0}} runs in {{1}}; it did':
    '{{1}} で {{0}} が動いているか、いまは見えません。以前は動いていました',
  'It is not seen now whether {{0}} sits behind NAT; it seemed to':
    '{{0}} が NAT の内側にあるか、いまは見えません。以前はそう見えました',
  'It leads to {{0}}, and is in order': '{{0}} につながり、正常である',
  'It signs an issuer for each cluster, and is all that the proxies must have in common. Its key is made on your machine; after the installations, move it to where your organisation keeps such keys.':
    '各クラスターの発行者に署名するもので、プロキシに共通して必要なのはこれだけです。鍵はあなたのマシンで作られます。インストール後は、組織がそのような鍵を保管する場所へ移してください。',
  'It takes five minutes or more until the first import is there. Export more Services in the same way; leave this out for a cluster that has nothing to share.':
    '最初のインポートが現れるまで 5 分以上かかります。ほかの Service も同じ方法でエクスポートしてください。共有するもののないクラスターでは、この手順を省いてください。',
  'It trusts a root that the others trust':
    'ほかが信頼するルートを信頼している',
  'It trusts the common anchor': '共通のアンカーを信頼している',
  'It verifies the global control plane by the authority that you name. One that still shows the certificate that it made itself cannot be verified: then leave the Secret out and set controlPlane.tls.kdsZoneClient.skipVerify=true in its place, which encrypts, but lets anybody pose as the global control plane.':
    '指定した認証局でグローバルコントロールプレーンを検証します。自作の証明書のままのものは検証できません。その場合は Secret を省き、代わりに controlPlane.tls.kdsZoneClient.skipVerify=true を設定します。暗号化はされますが、誰でもグローバルコントロールプレーンになりすませます。',
  'Its own pods lose what they call under clusterset.local or by addresses of pods and services in {{0}}.':
    'その Pod は、clusterset.local の名前で、または {{0}} の Pod と Service のアドレスで呼び出しているものを失います。',
  'Its workloads keep to the endpoints of their own cluster. The tokens that these Secrets held stay valid: to take them back too, delete the Secret istio-reader-service-account-istio-remote-secret-token in each other cluster, and make the remote secrets for that cluster anew.':
    'そのワークロードは自クラスターのエンドポイントだけを使います。これらの Secret に含まれていたトークンは有効なままです。トークンも無効にするには、ほかの各クラスターで Secret istio-reader-service-account-istio-remote-secret-token を削除し、そのクラスター用のリモートシークレットを作り直してください。',
  'Join {{0}} by a network of Skupper': '{{0}} を Skupper のネットワークで接続',
  'Join {{0}} to the broker': '{{0}} をブローカーに参加させる',
  'Keys and kubeconfigs go from cluster to cluster and are not printed. Where no load balancer takes UDP, add --gw-server-service-type NodePort.':
    '鍵と kubeconfig はクラスターからクラスターへ渡され、表示されません。UDP を受け付けるロードバランサーがない場合は、--gw-server-service-type NodePort を追加してください。',
  'Kubernetes is 1.21 or newer': 'Kubernetes が 1.21 以降である',
  'Kubernetes objects do not show firewalls and routes; the connectivity test of the last step will tell':
    'Kubernetes オブジェクトはファイアウォールや経路を示しません。最後の手順の接続テストで分かります',
  'Kubernetes objects do not show firewalls; any answer will do, even that access is denied':
    'Kubernetes オブジェクトはファイアウォールを示しません。アクセス拒否であっても、応答があれば十分です',
  'Kubernetes objects do not show firewalls; istioctl remote-clusters tells in the end':
    'Kubernetes オブジェクトはファイアウォールを示しません。最後に istioctl remote-clusters で分かります',
  'Kubernetes objects do not show firewalls; that the site comes online will tell':
    'Kubernetes オブジェクトはファイアウォールを示しません。サイトがオンラインになれば分かります',
  'Kubernetes objects do not show firewalls; the connection of a later step will tell':
    'Kubernetes オブジェクトはファイアウォールを示しません。後の手順の接続で分かります',
  "Kubernetes objects do not show firewalls; the gateways' probes of the last step will tell":
    'Kubernetes オブジェクトはファイアウォールを示しません。最後の手順のゲートウェイのプローブで分かります',
  'Kubernetes objects do not show firewalls; the link of a later step will tell':
    'Kubernetes オブジェクトはファイアウォールを示しません。後の手順のリンクで分かります',
  'Kubernetes objects do not show firewalls; the links of later steps will tell':
    'Kubernetes オブジェクトはファイアウォールを示しません。後の手順のリンクで分かります',
  'Kubernetes objects do not show firewalls; the list of peerings in the last step will tell':
    'Kubernetes オブジェクトはファイアウォールを示しません。最後の手順のピアリングの一覧で分かります',
  'Kubernetes objects do not show firewalls; the tunnel of a later step will tell':
    'Kubernetes オブジェクトはファイアウォールを示しません。後の手順のトンネルで分かります',
  'Kubernetes objects do not show firewalls; the tunnels of a later step will tell':
    'Kubernetes オブジェクトはファイアウォールを示しません。後の手順のトンネルで分かります',
  'Kubernetes objects do not show the routes between clusters':
    'Kubernetes オブジェクトはクラスター間の経路を示しません',
  'Kubernetes objects do not show who calls a service':
    'Kubernetes オブジェクトは誰がサービスを呼び出すかを示しません',
  'Kubernetes objects show neither firewalls nor DNS; the call of the last step will tell':
    'Kubernetes オブジェクトはファイアウォールも DNS も示しません。最後の手順の呼び出しで分かります',
  'Kubernetes of {{0}} is 1.21 or newer':
    '{{0}} の Kubernetes が 1.21 以降である',
  'Kubernetes of {{0}} is 1.22 or newer':
    '{{0}} の Kubernetes が 1.22 以降である',
  'Kubernetes of {{0}} is {{1}} or newer':
    '{{0}} の Kubernetes が {{1}} 以降である',
  'Kuma runs there, in the version of {{0}}':
    '{{0}} と同じバージョンの Kuma が動作している',
  'Kuma, multi-zone': 'Kuma（マルチゾーン）',
  'Let one site listen at a public address, for example a small one in a cloud':
    '1 つのサイトを公開アドレスで待ち受けさせる（たとえばクラウド上の小さなサイト）',
  'Let peerings of {{0}} go through its mesh gateway':
    '{{0}} のピアリングがメッシュゲートウェイを通るようにする',
  'Let the clusters reach each other': 'クラスターが互いに到達できるようにする',
  "Let the clusters reach each other's gateways and API servers":
    'クラスターが互いのゲートウェイと API サーバーに到達できるようにする',
  'Let the clusters through to each other': 'クラスター間の通信を許可する',
  'Let the gateways through': 'ゲートウェイの通信を許可する',
  'Let the nodes of all clusters reach each other':
    '全クラスターのノードが互いに到達できるようにする',
  "Let the peers reach each other's mesh gateways":
    'ピアが互いのメッシュゲートウェイに到達できるようにする',
  "Let the sites reach F5's network":
    'サイトが F5 のネットワークに到達できるようにする',
  'Let those that call services of {{0}} call them by their new names':
    '{{0}} のサービスを呼び出すものが新しい名前で呼び出すようにする',
  'Let those that call {{0}} of {{1}} call it by its new name':
    '{{1}} の {{0}} を呼び出すものが新しい名前で呼び出すようにする',
  'Let {{0}} accept {{1}}': '{{0}} が {{1}} を受け入れるようにする',
  'Let {{0}} accept {{1}} no more': '{{0}} が {{1}} を受け入れないようにする',
  'Let {{0}} and the other gateways through':
    '{{0}} とほかのゲートウェイの通信を許可する',
  "Let {{0}} and {{1}} read each other's endpoints":
    '{{0}} と {{1}} が互いのエンドポイントを読めるようにする',
  'Let {{0}} call each other through an Istio mesh instead of their front doors':
    '{{0}} が公開入口の代わりに Istio メッシュ経由で互いを呼び出すよう変更',
  'Let {{0}} call the APIs of {{1}} by host name':
    '{{0}} から {{1}} の API をホスト名で呼び出せるように設定',
  'Let {{0}} dial {{1}}': '{{0}} が {{1}} にダイヤルするようにする',
  'Let {{0}} dial {{1}} no more': '{{0}} が {{1}} にダイヤルしないようにする',
  'Let {{0}} know the API of {{1}}':
    '{{0}} が {{1}} の API を認識するようにする',
  'Let {{0}} open connections to the Gateways':
    '{{0}} から Gateway への接続を許可する',
  'Let {{0}} open connections to the hub': '{{0}} からハブへの接続を許可する',
  'Let {{0}} open connections to {{1}}': '{{0}} から {{1}} への接続を許可する',
  'Let {{0}} reach the global control plane and the other zones':
    '{{0}} がグローバルコントロールプレーンとほかのゾーンに到達できるようにする',
  'Let {{0}} send nothing to the others any more':
    '{{0}} からほかへ何も送らないようにする',
  'Let {{0}} send nothing to {{1}} any more':
    '{{0}} から {{1}} へ何も送らないようにする',
  'Let {{0}} share Services as one GKE fleet':
    '{{0}} が 1 つの GKE フリートとして Service を共有するように設定',
  'Let {{0}} use services of {{1}}':
    '{{0}} が {{1}} のサービスを使えるようにする',
  'Let {{0}} use services of {{1}} no more':
    '{{0}} が {{1}} のサービスを使わないようにする',
  'Light enough for the small devices of {{0}}:':
    '{{0}} の小さなデバイスでも十分に軽い:',
  'Link access exposes the router by a route on OpenShift, and by a Service of type LoadBalancer elsewhere: 55671 for interior sites, 45671 for edge sites. Routers authenticate each other by certificates, and an open port alone lets nobody in.':
    'リンクアクセスは、OpenShift では Route で、ほかではタイプ LoadBalancer の Service でルーターを公開します。内部サイトには 55671、エッジサイトには 45671 です。ルーターは証明書で互いを認証するため、開いたポートだけでは誰も入れません。',
  'Link {{0}} by Linkerd': '{{0}} を Linkerd で接続',
  'Link {{0}} by Linkerd with {{1}}': '{{0}} を Linkerd で {{1}} と接続',
  'Link {{0}} with {{1}}': '{{0}} を {{1}} と接続する',
  'Linkerd multicluster': 'Linkerd マルチクラスター',
  'Linkerd runs there': 'Linkerd が動作している',
  Liqo: 'Liqo',
  'Liqo is not installed in {{0}} any more':
    '{{0}} に Liqo がもうインストールされていない',
  'Liqo needs Linux 5.10 or newer on every node, because it writes nftables rules.':
    'Liqo は nftables のルールを書くため、すべてのノードで Linux 5.10 以降が必要です。',
  'Liqo runs in {{0}}, in the version of its peers':
    '{{0}} でピアと同じバージョンの Liqo が動作している',
  'Liqo runs in {{0}}, in the version to install':
    '{{0}} でインストールするバージョンの Liqo が動作している',
  'Liqo tells peers apart by their ids alone.':
    'Liqo は ID だけでピアを区別します。',
  'Listeners are the Services by which workloads here call other sites, connectors are what others call here. They go before the links, so that what still needs them shows while the way back is short.':
    'Listener は、ここのワークロードがほかのサイトを呼び出すための Service です。Connector は、ほかのサイトがここを呼び出す対象です。リンクより先にこれらを削除するのは、まだ必要としているものが、簡単に元へ戻せるうちに判明するようにするためです。',
  'Look at the global control plane and its zones':
    'グローバルコントロールプレーンとそのゾーンを確認する',
  'Look at the links that are there': '既存のリンクを確認する',
  'Look at the links that stay': '残るリンクを確認する',
  'Look at the mesh that is there': '既存のメッシュを確認する',
  'Look at the peerings that are there': '既存のピアリングを確認する',
  'Look at the tunnels that are there': '既存のトンネルを確認する',
  'Look at the tunnels that the mesh will use':
    'メッシュが使うトンネルを確認する',
  'Look through the services of the network': 'ネットワークのサービスを調べる',
  'Make a Cilium cluster mesh of {{0}}':
    '{{0}} の Cilium クラスターメッシュを作成',
  'Make a root for the mesh': 'メッシュのルートを作る',
  'Make a trust anchor for all clusters': '全クラスターの信頼アンカーを作る',
  'Make an Istio mesh of {{0}}': '{{0}} の Istio メッシュを作成',
  'Make sure that Globalnet may work': 'Globalnet が動作できることを確認する',
  'Make sure that Istio can be installed':
    'Istio をインストールできることを確認する',
  'Make sure that namespaces and names are free for {{0}}':
    '{{0}} の名前空間と名前が空いていることを確認する',
  'Make sure that no Link is called {{0}}':
    '{{0}} という名前の Link がないことを確認する',
  'Make sure that no address range is used twice':
    'アドレス範囲の重複がないことを確認する',
  'Make sure that no cluster has Submariner already':
    'どのクラスターにもまだ Submariner がないことを確認する',
  'Make sure that no member goes by the names of {{0}}':
    '{{0}} の名前を使うメンバーがないことを確認する',
  'Make sure that no member is called {{0}}':
    '{{0}} という名前のメンバーがないことを確認する',
  'Make sure that no peer is called {{0}}':
    '{{0}} という名前のピアがないことを確認する',
  'Make sure that no pod range is used twice':
    'Pod の範囲に重複がないことを確認する',
  'Make sure that no zone is called {{0}}':
    '{{0}} という名前のゾーンがないことを確認する',
  'Make sure that nobody calls what {{0}} serves':
    '{{0}} が提供するものを誰も呼び出していないことを確認する',
  'Make sure that nobody needs what runs only in {{0}}':
    '{{0}} だけで動作するものを誰も必要としていないことを確認する',
  'Make sure that nobody needs {{0}} any more':
    '{{0}} をもう誰も必要としていないことを確認する',
  'Make sure that nobody uses services of the other side':
    '反対側のサービスを誰も使っていないことを確認する',
  'Make sure that nobody uses what will be gone':
    'なくなるものを誰も使っていないことを確認する',
  'Make sure that nodes are big enough':
    'ノードの大きさが十分であることを確認する',
  'Make sure that pods of all clusters reach each other':
    '全クラスターの Pod が互いに到達できることを確認する',
  'Make sure that something implements the Gateway API':
    'Gateway API を実装するものがあることを確認する',
  'Make sure that the mesh has mutual TLS on':
    'メッシュで相互 TLS が有効なことを確認する',
  'Make sure that the range of Globalnet is free':
    'Globalnet の範囲が空いていることを確認する',
  'Make sure that there is a mesh gateway at each end':
    '両端にメッシュゲートウェイがあることを確認する',
  'Make sure that {{0}} holds no broker':
    '{{0}} にブローカーがないことを確認する',
  'Make sure who consumes: {{0}}': 'コンシューマーがどちらかを確認する: {{0}}',
  'Make the services callable in {{0}} under new names':
    '{{0}} でサービスを新しい名前で呼び出せるようにする',
  'Make {{0}} a member of the fleet': '{{0}} をフリートのメンバーにする',
  'Make {{0}} a zone of the global control plane in {{1}}':
    '{{0}} を {{1}} のグローバルコントロールプレーンのゾーンにする',
  Maturity: '成熟度',
  'May pod and service ranges of the clusters overlap?':
    'クラスターの Pod と Service の範囲が重複してもよいですか?',
  'Members are told apart by their cluster ids alone; a second one of the same id takes over the tunnels of the first.':
    'メンバーはクラスター ID だけで区別されます。同じ ID の 2 つ目は、1 つ目のトンネルを奪います。',
  'Members find each other through the broker, and subctl removes it with the rest where it takes it for unused.':
    'メンバーはブローカーを通じて互いを見つけます。subctl は、ブローカーが使われていないとみなすと、それも残りと一緒に削除します。',
  'More than one cluster answers to {{0}} in {{1}}':
    '{{1}} では複数のクラスターが {{0}} に該当します',
  'More than two clusters': '3 クラスター以上',
  'Move the callers of {{0}}/{{1}} in {{2}} to the mesh':
    '{{2}} にある {{0}}/{{1}} の呼び出し側をメッシュに移す',
  'Move what relies on the mesh': 'メッシュに依存するものを移す',
  'Move {{0}} from Skupper 1 to Skupper 2':
    '{{0}} を Skupper 1 から Skupper 2 に移行',
  'Move {{0}} from Submariner to Skupper':
    '{{0}} を Submariner から Skupper に移行',
  'Move {{0}} to {{1}}, which replaces the network of its pods':
    '{{0}} を {{1}} に移行する（Pod のネットワークが置き換わります）',
  'Must a cluster be joined by hand, or does it join by itself?':
    'クラスターの参加は手作業ですか、自動ですか?',
  'NAT discovery between gateways': 'ゲートウェイ間の NAT 検出',
  'NAT is traversed, but of each pair of gateways one must be reachable from the other':
    'NAT は越えられますが、ゲートウェイの各ペアで片方がもう片方から到達できる必要があります',
  'Namespace extension': '名前空間の拡張',
  'Neither cluster tells of a link to the other':
    'どちらのクラスターも相手へのリンクを示していません',
  'Neither {{0}} nor {{1}} can be reached from outside, so no tunnel between them can be opened:':
    '{{0}} と {{1}} はどちらも外部から到達できないため、その間にトンネルを開けません:',
  'Network policies that select pods by the cluster {{0}} match nothing any more.':
    'クラスター {{0}} で Pod を選択するネットワークポリシーは、何にも一致しなくなります。',
  'No AttachedConnectorBinding of {{0}} has a listener':
    '{{0}} のどの AttachedConnectorBinding にも対応する Listener がない',
  'No Connector of {{0}} has a listener':
    '{{0}} のどの Connector にも対応する Listener がない',
  'No cluster can be reached from the others, so none can listen:':
    'ほかから到達できるクラスターがなく、待ち受けられるものがありません:',
  'No cluster of the System calls another by its front door.':
    'System には、別のクラスターを公開入口から呼び出すクラスターがありません。',
  'No cluster of the System was seen to hold a global control plane of Kuma.':
    'System のクラスターに Kuma のグローバルコントロールプレーンを確認できませんでした。',
  'No cluster was seen to be one of GKE.':
    'GKE のクラスターを確認できませんでした。',
  'No gateway is labelled with the network of {{0}}, so that a newcomer would not find it; gateways that are only named in meshNetworks are not copied by this plan.':
    '{{0}} のネットワークを示すラベルの付いたゲートウェイがないため、新しいクラスターはそれを見つけられません。meshNetworks に書かれているだけのゲートウェイは、この計画ではコピーしません。',
  'No instance of it runs': 'そのインスタンスが 1 つも動作していない',
  'No line names a peer that will be gone': 'なくなるピアを指定する行がない',
  'No listener of {{0}} lacks a connector':
    '{{0}} のすべての Listener に対応する Connector がある',
  'No node of {{0}} is labelled as gateway':
    '{{0}} のどのノードにもゲートウェイのラベルが付いていない',
  'No object shows that a call gets through':
    '呼び出しが通ることを示すオブジェクトはありません',
  'No object shows that packets pass; a request does':
    'パケットが通ることを示すオブジェクトはありません。リクエストで分かります',
  'No object shows that traffic flows; a call does':
    'トラフィックが流れていることを示すオブジェクトはありません。呼び出しで分かります',
  'No object shows what agents have reached; the command does':
    'エージェントの到達先を示すオブジェクトはありません。コマンドで分かります',
  'No object tells what goes through a tunnel; the traffic of the gateways does':
    'トンネルを何が通るかを示すオブジェクトはありません。ゲートウェイのトラフィックで分かります',
  'No object tells whether an ingress can be reached':
    'イングレスに到達できるかを示すオブジェクトはありません',
  'No pod has a proxy of Kuma any more': 'Kuma のプロキシを持つ Pod がもうない',
  'No pod of {{0}} is in the mesh: istioctl proxy-status lists none':
    '{{0}} のどの Pod もメッシュに入っていない（istioctl proxy-status に何も表示されない）',
  'No service and no policy needs {{0}} in the mesh':
    'メッシュ内の {{0}} を必要とするサービスもポリシーもない',
  'No site is left for it to look after. The definitions go too, and with them any object of Skupper in the cluster; where Helm or an operator installed the controller, they must remove it.':
    'コントローラーが管理するサイトはもうありません。定義も削除され、それとともにクラスター内の Skupper のオブジェクトもすべて削除されます。Helm またはオペレーターでコントローラーをインストールした場合は、それを使って削除する必要があります。',
  'No site of version 1 is left in {{0}}':
    '{{0}} にバージョン 1 のサイトが残っていない',
  'No two datacenters have one name': '同じ名前のデータセンターがない',
  'No {{0}} of {{1}} was seen that tells it':
    '{{1}} でそれを示す {{0}} は確認できませんでした',
  'Nobody but the clusters of this plan comes in there':
    'そこから入ってくるのはこの計画のクラスターだけである',
  'Nobody calls a service that runs in {{0}} only':
    '{{0}} だけで動作するサービスを誰も呼び出していない',
  'Nobody calls the services that these commands list':
    'これらのコマンドが一覧するサービスを誰も呼び出していない',
  'Nobody comes in by its gateway any more, and with the extension go the accounts that others had. The control plane stays, and with it the mesh inside the cluster.':
    'もう誰もそのゲートウェイから入ってきません。拡張とともに、ほかのクラスターが持っていたアカウントも削除されます。コントロールプレーンは残り、クラスター内のメッシュも残ります。',
  'Nobody needs it, or all who do know':
    '誰も必要としていないか、必要とする人全員が承知している',
  'Nobody reads from its clustermesh-apiserver any more. Name and number may stay: to change them would restart all workloads for nothing.':
    'その clustermesh-apiserver を読むものはもうありません。名前と番号はそのままで構いません。変えると全ワークロードが無意味に再起動します。',
  'Nobody sends to it any more. Calls that are under way when the gateway goes are cut off, so wait until the first command shows no connections from other clusters.':
    'もう誰もこのゲートウェイへ送信していません。ゲートウェイを削除するときに進行中の呼び出しは切断されるため、最初のコマンドがほかのクラスターからの接続を表示しなくなるまで待ってください。',
  'Nodes become WireGuard peers of the nodes of other clusters, so that pods and services are routed through encrypted tunnels.':
    'ノードがほかのクラスターのノードの WireGuard ピアとなり、Pod と Service が暗号化トンネルでルーティングされます。',
  'Nodes of {{0}} open TCP 443 to register and to load images, and UDP 4500 (IPsec) or TCP 443 (TLS) to the two nearest regional edges. Nothing needs to be open at the clusters.':
    '{{0}} のノードは、登録とイメージの取得のために TCP 443 を開き、最寄りの 2 つのリージョナルエッジへ UDP 4500（IPsec）または TCP 443（TLS）を開きます。クラスター側で開けるものはありません。',
  'Nodes understand the packets of the others only in the same routing mode and tunnel protocol.':
    'ノードが互いのパケットを理解できるのは、ルーティングモードとトンネルプロトコルが同じ場合だけです。',
  'Not all ranges are known of {{0}}': '{{0}} の範囲は一部が不明です',
  'Not all ranges that are given were seen, so that the broker chooses the next free one.':
    '割り当て済みの範囲をすべては確認できなかったため、ブローカーが次の空き範囲を選びます。',
  "Nothing is in the mesh here any more. Definitions of resources stay, and with them what was written in Istio's objects.":
    'ここではもう何もメッシュに入っていません。リソースの定義は残り、それとともに Istio のオブジェクトに書かれた内容も残ります。',
  'Nothing is reachable through a network of Skupper before it is exposed: a Connector takes the service in where it runs, and a Listener of the same routing key makes a Service of it where it is called.':
    'Skupper のネットワークでは、公開するまで何にも到達できません。動作する場所で Connector がサービスを取り込み、呼び出す場所で同じルーティングキーの Listener がそれを Service にします。',
  'Nothing of Kuma runs in {{0}}': '{{0}} で Kuma のものが何も動作していない',
  'Nothing of Kuma runs there any more':
    'そこで Kuma のものがもう何も動作していない',
  'Nothing of Skupper is left': 'Skupper のものが何も残っていない',
  'Nothing that was asked for tells it from {{0}}, which asks less of the teams or is relied on by more people':
    '求められた要件では {{0}} との差がありません。{{0}} のほうがチームの負担が少ないか、利用者が多い技術です',
  'Objects tell that the host which is called is the one that is served. Whether name, address, certificate and route work together only a call from a pod tells.':
    'オブジェクトから分かるのは、呼び出されるホストが提供されているホストと一致することまでです。名前、アドレス、証明書、ルートが一体として機能するかどうかは、Pod からの呼び出しでしか分かりません。',
  'Of each two gateways one must be reachable from the other, and {{0}} and {{1}} are both behind NAT.':
    'どの 2 つのゲートウェイも一方が他方から到達できる必要がありますが、{{0}} と {{1}} はどちらも NAT の内側にあります。',
  'On one network there are no gateways in between: proxies send to the addresses of pods in other clusters. No two clusters may use the same addresses, and each must have a route to the pods of all others.':
    '1 つのネットワークでは間にゲートウェイがなく、プロキシはほかのクラスターの Pod のアドレスへ送ります。どの 2 クラスターも同じアドレスを使えず、それぞれにほかのすべての Pod への経路が必要です。',
  'One cloud': '単一のクラウド',
  'One mesh with a control plane in each cluster; workloads reach the other clusters through east-west gateways with mutual TLS.':
    '各クラスターにコントロールプレーンを持つ 1 つのメッシュ。ワークロードは相互 TLS の east-west ゲートウェイ経由でほかのクラスターに到達します。',
  'One more cluster adds {{0}} rules, however many there are':
    'クラスター数にかかわらず、1 つ追加するごとにルールが {{0}} 件増えます',
  'One site must let the others connect to it, and no cluster of the System can be reached.':
    'ほかのサイトからの接続を受け入れるサイトが 1 つ必要ですが、System には到達できるクラスターがありません。',
  "Only Consul's own API knows the state of a peering":
    'ピアリングの状態が分かるのは Consul 自身の API だけです',
  "Only F5's own API tells whether a site has reached its regional edges, and so no link between your clusters is shown here: each site has a peer that is not told.":
    'サイトがリージョナルエッジに到達したかどうかが分かるのは、F5 自身の API だけです。そのため、ここにはクラスター間のリンクが表示されず、各サイトのピアは不明と示されます。',
  'Only TCP to exported services goes through the tunnels':
    'トンネルを通るのはエクスポートしたサービスへの TCP だけである',
  'Only a call tells; no object keeps its result':
    '呼び出しでしか分かりません。結果を残すオブジェクトはありません',
  'Only a request shows that the addresses are translated on both sides. The answer comes from a global address, since those of pods and services are the same in both clusters.':
    '両側でアドレスが変換されていることは、リクエストでしか分かりません。Pod と Service のアドレスは両クラスターで同じなので、応答はグローバルアドレスから来ます。',
  'Only an operational link carries traffic. From here on, services are exposed one by one, with a Connector where they run and a Listener where they are called.':
    'トラフィックを運ぶのは稼働中のリンクだけです。以降は、動作する側の Connector と呼び出す側の Listener で、サービスを 1 つずつ公開します。',
  'Only istiod itself tells; no object keeps it':
    'istiod 自身にしか分かりません。それを残すオブジェクトはありません',
  'Only people can tell whether these sites may be cut off':
    'これらのサイトを切り離してよいか判断できるのは人だけです',
  'Only real calls tell that every name leads somewhere; the old network is gone, so that whatever answers is reached through the new one.':
    'すべての名前が実際につながるかどうかは、実際の呼び出しでしか分かりません。古いネットワークはもうないため、応答するものには新しいネットワーク経由で到達しています。',
  'Only the answer itself tells that traffic passes; no object keeps it':
    'トラフィックが通ることは応答でしか分かりません。それを残すオブジェクトはありません',
  'Only the answers of the services themselves tell':
    'サービス自身の応答でしか分かりません',
  'Only the command can tell while no service is mirrored':
    'サービスがミラーされていない間は、コマンドでしか分かりません',
  'Only the command itself can tell; no object keeps its result':
    'コマンド自身にしか分かりません。結果を残すオブジェクトはありません',
  'Only the commands themselves can tell': 'コマンド自身にしか分かりません',
  'Only the request itself can tell; no object keeps its result':
    'リクエスト自身でしか分かりません。結果を残すオブジェクトはありません',
  'Open UDP 8472 (VXLAN) or 6081 (Geneve), UDP 51871 with WireGuard, TCP 4240 and ICMP for health checks, and TCP 2379 to each clustermesh-apiserver (32379 where it is a NodePort). With native routing, open every port of the pods.':
    'UDP 8472（VXLAN）または 6081（Geneve）、WireGuard では UDP 51871、ヘルスチェック用に TCP 4240 と ICMP、各 clustermesh-apiserver へ TCP 2379（NodePort では 32379）を開きます。ネイティブルーティングでは Pod の全ポートを開きます。',
  'Open the gateway of {{0}} for the services of the mesh':
    '{{0}} のゲートウェイをメッシュのサービスに開く',
  'Other clusters no longer find these services in {{0}}; where no other cluster exports them, their names stop to resolve.':
    'ほかのクラスターは、{{0}} にあるこれらのサービスを見つけられなくなります。ほかにエクスポートするクラスターがなければ、その名前は解決できなくなります。',
  'Other zones lose the instances in {{0}} at once. A service that runs elsewhere too goes on with those; one that does not is gone for them.':
    'ほかのゾーンは {{0}} のインスタンスを直ちに失います。ほかでも動作するサービスは、そちらのインスタンスで続きます。そうでないサービスは、ほかのゾーンから使えなくなります。',
  'Others come in by its gateway, and a controller for each Link mirrors the services of one other cluster. The controllers wait until their Links come.':
    'ほかはそのゲートウェイから入ってきます。Link ごとのコントローラーが、相手クラスター 1 つのサービスをミラーします。コントローラーは Link が来るまで待ちます。',
  'Otherwise the servers themselves had to be reachable for every later peer that dials.':
    'そうしないと、後からダイヤルするすべてのピアがサーバー自体に到達できる必要があります。',
  'Overlapping addresses': 'アドレスの重複',
  'Packets find a pod of another cluster by its own address, and no address is translated. Ranges of services may be the same.':
    'パケットは別クラスターの Pod を自分のアドレスで見つけ、アドレスは変換されません。Service の範囲は同じでも構いません。',
  'Pairs of clusters are joined by WireGuard with addresses mapped where they overlap, and a remote cluster can appear as a virtual node on which pods of chosen namespaces run.':
    'クラスターの各ペアが WireGuard で接続され、重複するアドレスは変換されます。相手のクラスターは、選択した名前空間の Pod が動作する仮想ノードとして現れることもあります。',
  'Peer objects for each pair of clusters and each direction, and a mirrored Service for each service':
    'クラスターの各ペア、各方向の Peer オブジェクトと、サービスごとにミラーした Service',
  'Peer {{0}} as the consumer with {{1}} as the provider':
    'コンシューマーの {{0}} をプロバイダーの {{1}} とピアリングする',
  'Peer {{0}} by Consul': '{{0}} を Consul でピアリング',
  'Peer {{0}} by Consul with {{1}}': '{{0}} を Consul で {{1}} とピアリング',
  'Peer {{0}} with {{1}} by Liqo': '{{0}} を Liqo で {{1}} とピアリング',
  'Peering clusters whose versions differ by more than the patch is not supported.':
    'パッチより上の番号が異なるバージョンのクラスターのピアリングはサポートされません。',
  'Peering takes Consul 1.14 and a chart of 1.0 at least, with global.peering.enabled, global.tls.enabled and meshGateway.enabled.':
    'ピアリングには Consul 1.14 以降とチャート 1.0 以降が必要で、global.peering.enabled、global.tls.enabled、meshGateway.enabled を有効にします。',
  'Peers are datacenters with servers of their own. This one is called {{0}}, and has a mesh gateway.':
    'ピアは、独自のサーバーを持つデータセンターです。このデータセンターは {{0}} という名前で、メッシュゲートウェイを持ちます。',
  'Pod or service ranges are not known of {{0}}':
    '{{0}} の Pod または Service の範囲が不明です',
  'Pod ranges are not known of {{0}}': '{{0}} の Pod の範囲が不明です',
  'Pods are not read from here': 'ここから Pod は読み取りません',
  'Pods are not read; kubectl get dataplanes --all-namespaces lists none once they are through':
    'Pod は読み取りません。すべて再起動し終えると、kubectl get dataplanes --all-namespaces に何も表示されなくなります',
  'Pods are reached by their own addresses within the VPC.':
    'VPC 内では、Pod には自分のアドレスで到達します。',
  'Pods of all clusters of the fleet can reach the Service of {{0}}, past network policies, which do not know of pods elsewhere.':
    'フリートの全クラスターの Pod が {{0}} のこの Service に到達できるようになります。ネットワークポリシーはほかのクラスターの Pod を認識しないため、これを制限しません。',
  'Pods of {{0}} that run in {{1}} are stopped and scheduled anew, and connections over the tunnel break.':
    '{{1}} で動作している {{0}} の Pod は停止して改めてスケジュールされ、トンネル経由の接続は切れます。',
  'Policies that were applied in {{0}} itself, and not in {{1}}, are deleted for good: keep copies of them first.':
    '{{1}} ではなく {{0}} 自体で適用されたポリシーは完全に削除されます。先に控えを保存してください。',
  'Privileged pods of F5 change kernel settings of the nodes of {{0}}, and its service account ver has every right in the cluster.':
    'F5 の特権 Pod が {{0}} のノードのカーネル設定を変更し、そのサービスアカウント ver がクラスターの全権限を持ちます。',
  "Proxies of other networks cannot send to pods of {{0}} directly and come in by this gateway, which takes nothing but the mutual TLS of the mesh. By default its load balancer has a public address; annotations of the Service narrow that, as the cloud's documentation says.":
    'ほかのネットワークのプロキシは {{0}} の Pod へ直接送れず、メッシュの相互 TLS だけを受け入れるこのゲートウェイから入ります。既定ではロードバランサーが公開アドレスを持ちます。クラウドの文書にあるとおり、Service のアノテーションで制限できます。',
  'Proxies of two clusters believe each other only where both trust a root in common. The control plane of a later step gets the anchors of the members; its issuer must be signed by one of them.':
    '2 クラスターのプロキシが互いを信じるのは、両方が共通のルートを信頼する場合だけです。後の手順のコントロールプレーンはメンバーのアンカーを受け取り、その発行者はそのいずれかに署名されている必要があります。',
  'Proxies of two clusters believe each other only where both trust a root in common. Where they do not, let every control plane trust both roots first, and restart its workloads.':
    '2 クラスターのプロキシが互いを信じるのは、両方が共通のルートを信頼する場合だけです。そうでない場合は、先にすべてのコントロールプレーンに両方のルートを信頼させ、ワークロードを再起動してください。',
  "Proxies of {{0}} and of the others also open TCP 15008 to each other's east-west gateway.":
    '{{0}} とほかのプロキシは、互いの east-west ゲートウェイへ TCP 15008 も開きます。',
  "Proxies of {{0}} and of the others also open TCP 15443 to each other's east-west gateway.":
    '{{0}} とほかのプロキシは、互いの east-west ゲートウェイへ TCP 15443 も開きます。',
  'Proxies send to the addresses of pods in other clusters, and these are reached through the tunnels alone: where one is down, the calls that istiod spreads over it fail.':
    'プロキシはほかのクラスターの Pod のアドレスへ送り、そこへはトンネル経由でしか到達できません。トンネルが停止していると、istiod がそこへ分散させた呼び出しは失敗します。',
  'Proxies stay in running pods, and get neither certificates nor configuration once the control plane is gone. Note the namespaces for the way back.':
    'プロキシは実行中の Pod に残りますが、コントロールプレーンがなくなると証明書も設定も受け取れません。元に戻すときのために名前空間を控えておいてください。',
  'Proxies trust each other because one root has signed the CAs of all clusters, so the CA of the newcomer must be signed by that very root. The commands compare the certificate at hand with the one that each member trusts; it is public, its key is not, and stays where it is.':
    'プロキシが互いを信頼するのは、1 つのルートが全クラスターの CA に署名しているためです。新しいクラスターの CA も、まさにそのルートに署名されている必要があります。コマンドは手元の証明書を各メンバーが信頼するものと比べます。証明書は公開のものですが、鍵は違い、置かれた場所から動きません。',
  'Proxies trust each other because one root has signed the CAs of all clusters. Its key is made on this machine and stays there; keep it offline afterwards, or let a CA such as Vault do all this.':
    'プロキシが互いを信頼するのは、1 つのルートが全クラスターの CA に署名しているためです。その鍵はこのマシンで作られ、ここに留まります。後はオフラインで保管するか、Vault などの CA に任せてください。',
  'Publish an API of its own for everything that crosses clusters':
    'クラスターをまたぐものすべてに、それぞれの API を公開する',
  'Publish the API of {{0}}': '{{0}} の API を公開する',
  'Put a certificate for the host into {{0}}':
    'ホストの証明書を {{0}} に入れる',
  'Put the newcomer on a network of its own, behind a gateway':
    '新しいクラスターを、ゲートウェイの背後の独自のネットワークに置く',
  'Put the workloads of {{0}} in {{1}} into the mesh':
    '{{1}} の {{0}} のワークロードをメッシュに入れる',
  'Ranges that are used elsewhere in your network can be kept from being taken for mapped addresses with --reserved-subnets.':
    'ネットワーク内のほかの場所で使っている範囲は、--reserved-subnets を指定すると、変換先のアドレスに使われないようにできます。',
  'Reach the API server of {{0}} from every cluster':
    'すべてのクラスターから {{0}} の API サーバーに到達する',
  'Remove the CA of the mesh from {{0}}': '{{0}} からメッシュの CA を削除する',
  'Remove the Skupper controller from {{0}}':
    '{{0}} から Skupper コントローラーを削除する',
  'Remove the link of {{0}} to {{1}}': '{{0}} の {{1}} へのリンクを削除する',
  'Remove the links of {{0}}': '{{0}} のリンクを削除する',
  'Roll the callers out with the new name and port first, one by one, and look at their errors. The Service that stood for {{0}} goes only when nothing asks for it any more, and can be put back from the file.':
    '先に、新しい名前とポートを使う呼び出し側を 1 つずつロールアウトし、エラーを確認してください。{{0}} の代わりをしていた Service は、どこからも要求されなくなってから削除します。ファイルから元に戻せます。',
  'Rules are needed between each two of {{0}}.':
    '{{0}} のそれぞれの 2 つの間にルールが必要です。',
  'Rules are needed between {{0}} and {{1}}.':
    '{{0}} と {{1}} の間にルールが必要です。',
  'Run {{0}} on {{1}}, which takes a new cluster':
    '{{0}} を {{1}} で動かす（クラスターの新規作成が必要）',
  'Secrets of this kind are never read from here; the links of later steps tell whether the root is the same':
    'この種の Secret は決して読み取りません。ルートが同じかは後の手順のリンクで分かります',
  Security: 'セキュリティ',
  'See a tunnel to each member': '各メンバーへのトンネルを確認する',
  'See all agents connected': 'すべてのエージェントの接続を確認する',
  'See all clusters': 'すべてのクラスターを確認する',
  'See every istiod in sync with the others':
    'すべての istiod がほかと同期していることを確認する',
  'See that no cluster calls another by its front door':
    'どのクラスターも公開入口からほかのクラスターを呼び出していないことを確認する',
  'See that no tunnel is left': 'トンネルが残っていないことを確認する',
  'See that nobody looks for {{0}} any more':
    '{{0}} を探すものがもうないことを確認する',
  'See that nothing is left of it': '何も残っていないことを確認する',
  'See that nothing links {{0}} any more':
    '{{0}} を接続するものがもうないことを確認する',
  'See that the gateways answer': 'ゲートウェイが応答することを確認する',
  'See that the mesh is whole without {{0}}':
    '{{0}} がなくてもメッシュが完全であることを確認する',
  'See that the others are still linked':
    'ほかのクラスターがまだ接続していることを確認する',
  'See that the others go on without {{0}}':
    '{{0}} がなくてもほかのクラスターが動き続けることを確認する',
  'See that the peerings are active':
    'ピアリングがアクティブであることを確認する',
  'See that the tunnels of the others are as before':
    'ほかのクラスターのトンネルが以前のままであることを確認する',
  'See that the zone is online': 'ゾーンがオンラインであることを確認する',
  'See that {{0}} has no peers any more':
    '{{0}} にピアがもうないことを確認する',
  'See the APIs answer': 'API が応答することを確認する',
  'See the imports, and call one': 'インポートを確認し、1 つを呼び出す',
  'See the network of version 1 work':
    'バージョン 1 のネットワークが動作していることを確認する',
  'See the sites online': 'サイトがオンラインであることを確認する',
  'See the tunnels up': 'トンネルが稼働していることを確認する',
  'See the virtual nodes, and offload a first namespace':
    '仮想ノードを確認し、最初の名前空間をオフロードする',
  'See where Submariner runs': 'Submariner が動作している場所を確認する',
  'See {{0}}': '{{0}} を確認する',
  'See {{0}} and its peers': '{{0}} とそのピアを確認する',
  'See {{0}} and the hub {{1}}': '{{0}} とハブ {{1}} を確認する',
  'See {{0}} and the other clusters': '{{0}} とほかのクラスターを確認する',
  'See {{0}} linked with {{1}}': '{{0}} が {{1}} と接続していることを確認する',
  'Send a call through': '呼び出しを通す',
  'Send traffic through': 'トラフィックを流す',
  'Service discovery': 'サービスディスカバリー',
  'ServiceAccounts are not read; kubectl get serviceaccounts tells':
    'ServiceAccount は読み取りません。kubectl get serviceaccounts で分かります',
  'Services of a peer are reached through mesh gateways only, and the other end must be able to open connections to them.':
    'ピアのサービスにはメッシュゲートウェイ経由でしか到達できず、相手側からそのゲートウェイへ接続を開ける必要があります。',
  'Services of the same name and namespace are meant to be one':
    '同じ名前と名前空間のサービスを 1 つとして扱ってよい',
  'Services of type LoadBalancer get an address in {{0}} now':
    '{{0}} では LoadBalancer タイプの Service がアドレスを得るようになりました',
  'Services of type LoadBalancer wait for an address in {{0}} now':
    '{{0}} では LoadBalancer タイプの Service がアドレスを待っています',
  'Services that run in {{0}} cannot be called from other zones any more.':
    '{{0}} で動作しているサービスは、ほかのゾーンから呼び出せなくなります。',
  Setup: 'セットアップ',
  'Several clusters serve these hosts, and nothing that was seen leads clients to the nearest one.':
    '複数のクラスターがこれらのホストを提供しており、クライアントを最寄りへ導くものは確認できませんでした。',
  'Share a Service of {{0}}': '{{0}} の Service を共有する',
  Skupper: 'Skupper',
  'Skupper runs in {{0}}': '{{0}} で Skupper が動作している',
  'Small devices': '小さなデバイス',
  'Some clusters of the mesh run in ambient mode and others do not, which Istio does not support across clusters.':
    'メッシュにはアンビエントモードで動作するクラスターとそうでないクラスターがあり、Istio はクラスター間でのこの混在をサポートしていません。',
  'Some of the clusters are linked directly, from pod to pod, and this plan links through gateways only.':
    '一部のクラスターは Pod 同士で直接リンクされていますが、この計画はゲートウェイ経由でのみリンクします。',
  'Some of the clusters are linked directly, from pod to pod, and this plan removes links that lead through gateways only.':
    '一部のクラスターは Pod 同士で直接リンクされていますが、この計画が削除するのはゲートウェイ経由のリンクだけです。',
  'Stop exporting services of {{0}}': '{{0}} のサービスのエクスポートをやめる',
  'Stop the control plane of {{0}}': '{{0}} のコントロールプレーンを停止する',
  Submariner: 'Submariner',
  'Submariner joins the pod networks by encrypted tunnels, and one Istio mesh on top controls the traffic between clusters without gateways in the path.':
    'Submariner が Pod ネットワークを暗号化トンネルで接続し、その上の 1 つの Istio メッシュが、経路上のゲートウェイなしでクラスター間のトラフィックを制御します。',
  'Submariner programs routes past the CNI, which is tested with some only; and service discovery takes Kubernetes 1.21.':
    'Submariner は CNI を迂回する経路を設定し、一部の CNI でしかテストされていません。サービスディスカバリーには Kubernetes 1.21 が必要です。',
  'Submariner runs in {{0}}': '{{0}} で Submariner が動作している',
  'Submariner runs there': 'Submariner が動作している',
  'Submariner runs there, in the version of the mesh':
    'メッシュと同じバージョンの Submariner が動作している',
  "Systems of different owners that only call each other's API need no network between them":
    '互いの API を呼び出すだけの、所有者の異なるシステムの間には、ネットワークは不要です',
  'TLS ends at the gateway if a listener is given a certificate; mutual TLS only where it is configured':
    'リスナーに証明書があれば TLS はゲートウェイで終端します。相互 TLS は設定した場合のみ',
  'TLS to the service network and IAM policies per service, where they are configured':
    'サービスネットワークまでの TLS と、サービスごとの IAM ポリシー（設定した場合）',
  'Tailscale operator': 'Tailscale オペレーター',
  'Take from {{0}} its access to the broker':
    '{{0}} からブローカーへのアクセス権を取り上げる',
  'Take kumactl in the version of {{0}}':
    '{{0}} と同じバージョンの kumactl を用意する',
  'Take the command line of the right version':
    '適切なバージョンのコマンドラインを用意する',
  'Take the exported services of {{0}} into the network':
    '{{0}} のエクスポートしたサービスをネットワークに取り込む',
  'Take the workloads of {{0}} out of the mesh':
    '{{0}} のワークロードをメッシュから外す',
  'Take the zone {{0}} out of the network of {{1}}':
    'ゾーン {{0}} を {{1}} のネットワークから外す',
  'Take {{0}} out of the Cilium cluster mesh':
    '{{0}} を Cilium クラスターメッシュから外す',
  'Take {{0}} out of the Istio mesh with {{1}}':
    '{{0}} を {{1}} との Istio メッシュから外す',
  'Take {{0}} out of the Skupper network':
    '{{0}} を Skupper ネットワークから外す',
  'Take {{0}} out of the Submariner mesh with {{1}}':
    '{{0}} を {{1}} との Submariner メッシュから外す',
  'Tenant isolation': 'テナント分離',
  'That a link is gone is believed only where both ends are seen.':
    'リンクがなくなったことは、両端を確認できたときだけ信じられます。',
  'That a token was used does not say that the peers are connected: the servers know, and list each peering as ACTIVE.':
    'トークンが使われたことからは、ピアが接続しているかは分かりません。それはサーバーが把握しており、各ピアリングを ACTIVE と表示します。',
  'The AWS Gateway API Controller registers services of each cluster with a service network of Amazon VPC Lattice, which routes requests between VPCs and accounts.':
    'AWS Gateway API Controller が各クラスターのサービスを Amazon VPC Lattice のサービスネットワークに登録し、VPC とアカウントをまたいでリクエストをルーティングします。',
  'The CA of {{0}} is gone; to come back, it joins the mesh anew with one that the common root signs.':
    '{{0}} の CA は失われます。復帰するには、共通のルートが署名した CA で改めてメッシュに参加します。',
  'The CNI is one that Submariner is tested with':
    'CNI が Submariner でテストされているものである',
  'The CNI of {{0}} is known now: {{1}}': '{{0}} の CNI が分かりました: {{1}}',
  'The CNI of {{0}} is not known; {{1}} is tested with some only':
    '{{0}} の CNI が不明です。{{1}} は一部の CNI でのみテストされています',
  'The CNI of {{0}} is not known; {{1}} needs {{2}} in every cluster':
    '{{0}} の CNI が不明です。{{1}} は全クラスターで {{2}} を必要とします',
  'The CNI of {{0}} is not seen now; it was {{1}}':
    '{{0}} の CNI はいま見えません。以前は {{1}} でした',
  'The CNI of {{0}} is one that Submariner is tested with':
    '{{0}} の CNI が Submariner でテストされているものである',
  'The CNI of {{0}} is {{1}} now, and was {{2}}':
    '{{0}} の CNI はいま {{1}} で、以前は {{2}} でした',
  'The Gateway has an address': 'Gateway にアドレスがある',
  "The Gateway listens for this host alone and takes routes of the API's namespace alone; the HTTPRoute leads to its Service. Both stand in the manifest with gaps to fill in.":
    'Gateway は、このホストだけを待ち受け、API の名前空間のルートだけを受け付けます。HTTPRoute は API の Service につながります。どちらもマニフェストにあり、空欄を埋める必要があります。',
  'The Gateway object is there': 'Gateway オブジェクトが存在する',
  'The HTTPRoute is there': 'HTTPRoute が存在する',
  'The Kubernetes version of {{0}} is known now: {{1}}':
    '{{0}} の Kubernetes のバージョンが分かりました: {{1}}',
  'The Kubernetes version of {{0}} is not known':
    '{{0}} の Kubernetes バージョンが不明です',
  'The Kubernetes version of {{0}} is not seen now; it was {{1}}':
    '{{0}} の Kubernetes のバージョンはいま見えません。以前は {{1}} でした',
  'The Link is gone': 'Link がなくなっている',
  'The Link is there': 'Link が存在する',
  'The Link object is on the side that opened the connection, and would be tried for ever once the site is gone.':
    'Link オブジェクトは接続を開いた側にあり、サイトがなくなっても、接続を永久に試み続けてしまいます。',
  'The Link says where the gateway of {{0}} is, and its credentials let the controller in {{1}} read which services are exported. They belong to an account of their own in {{2}}, and go through the pipe only.':
    'Link は {{0}} のゲートウェイの場所を示し、その認証情報で {{1}} のコントローラーがエクスポートされたサービスを読み取ります。認証情報は {{2}} の専用アカウントのもので、パイプだけを通ります。',
  'The Mesh says so': 'Mesh にその設定がある',
  'The NAT in front of {{0}} must forward {{1}} {{2}} to it.':
    '{{0}} の前の NAT は {{1}} {{2}} を転送する必要があります。',
  'The Secret has a certificate for the host': 'Secret にホストの証明書がある',
  'The Service ranges of {{0}} are known now: {{1}}':
    '{{0}} の Service のアドレス範囲が分かりました: {{1}}',
  'The Service ranges of {{0}} are not seen now; they were {{1}}':
    '{{0}} の Service のアドレス範囲はいま見えません。以前は {{1}} でした',
  'The Service ranges of {{0}} are {{1}} now, and were {{2}}':
    '{{0}} の Service のアドレス範囲はいま {{1}} で、以前は {{2}} でした',
  'The ServiceEntry tells the mesh of the host, so that a mesh that lets out only what it knows lets these calls out.':
    'ServiceEntry はメッシュにこのホストを知らせます。既知の宛先だけを外へ通すメッシュでも、この呼び出しが外へ通るようになります。',
  'The Services of version 1 go with their site; an ExternalName of the same name then leads to the listener in the new namespace. It takes cluster.local as domain of the cluster.':
    'バージョン 1 の Service はサイトとともになくなります。その後は、同名の ExternalName が新しい名前空間の Listener につながります。クラスターのドメインは cluster.local であることを前提とします。',
  'The System has a Cilium cluster mesh already.':
    'System にはすでに Cilium クラスターメッシュがあります。',
  'The System has a Skupper network already.':
    'System にはすでに Skupper ネットワークがあります。',
  'The System has a {{0}} interconnect of {{1}} clusters to build on':
    'System には、土台にできる {{1}} クラスターの {{0}} 相互接続があります',
  'The System has a {{0}} interconnect of {{1}} clusters to join':
    'System には、参加できる {{1}} クラスターの {{0}} 相互接続があります',
  'The System has an Istio mesh already.':
    'System にはすでに Istio メッシュがあります。',
  'The System has clusters that Linkerd links already.':
    'System には、すでに Linkerd でリンクされたクラスターがあります。',
  'The System has no Cilium cluster mesh to join yet.':
    'System には、参加できる Cilium クラスターメッシュがまだありません。',
  'The System has no Istio mesh of several clusters to join yet.':
    'System には、参加できる複数クラスターの Istio メッシュがまだありません。',
  'The System has no Liqo peering to join yet.':
    'System には、参加できる Liqo のピアリングがまだありません。',
  'The System has no Skupper network to join yet.':
    'System には、参加できる Skupper ネットワークがまだありません。',
  'The System has no Submariner mesh to join yet.':
    'System には、参加できる Submariner メッシュがまだありません。',
  'The System has no Submariner mesh to switch from.':
    'System には、切り替え元となる Submariner メッシュがありません。',
  'The System has no cluster beside {{0}}.':
    'System には {{0}} のほかにクラスターがありません。',
  'The System has no clusters that Linkerd links yet.':
    'System には、Linkerd でリンクされたクラスターがまだありません。',
  'The System has no clusters that are peers of Consul yet.':
    'System には、Consul のピアとなっているクラスターがまだありません。',
  'The System has no other cluster that {{0}} could be a peer of.':
    'System には、{{0}} がピアになれる相手のクラスターがほかにありません。',
  'The System has no other cluster that {{0}} could be linked with.':
    'System には、{{0}} とリンクできるクラスターがほかにありません。',
  'The System has no other cluster to make a mesh with.':
    'System には、一緒にメッシュを作れるクラスターがほかにありません。',
  'The System has no other cluster to share Services with.':
    'System には、Service を共有する相手のクラスターがほかにありません。',
  'The System has peers of Consul already.':
    'System にはすでに Consul のピアがあります。',
  'The System is joined by {{0}} too, which may need the tunnels; let it leave that first.':
    'System は {{0}} でもつながっており、それにトンネルが必要な可能性があります。先に {{0}} から離脱させてください。',
  'The System would run {{0}} beside {{1}}:':
    'System は {{1}} に加えて {{0}} を運用することになります:',
  'The Zone is turned off': 'Zone が無効になっている',
  'The acceptor is there': 'PeeringAcceptor が存在する',
  'The acceptor makes a token that can be used once. It stays in the Secret {{0}} until the next step fetches it.':
    'PeeringAcceptor は、一度だけ使えるトークンを作ります。トークンは、次の手順が取得するまで Secret {{0}} に留まります。',
  'The address of the load balancer is given back, and another one may come when the Service is opened again.':
    'ロードバランサーのアドレスは返却され、Service を再び公開したときは別のアドレスになることがあります。',
  'The addresses are made with the site, by a load balancer or a route; {{0}} must be able to give out one that the others can reach.':
    'アドレスは、サイトとともにロードバランサーまたは Route によって作られます。{{0}} は、ほかから到達できるアドレスを割り当てられる必要があります。',
  'The agents of each cluster watch the state of all others, and nodes reach nodes directly: pods, services and policies span clusters without gateways.':
    '各クラスターのエージェントがほかのすべての状態を監視し、ノードが直接ノードに到達します。Pod、Service、ポリシーがゲートウェイなしでクラスターをまたぎます。',
  'The agents of {{0}} have the minor version of the others':
    '{{0}} のエージェントのマイナーバージョンがほかと同じである',
  'The broker has no ServiceAccount of {{0}}':
    'ブローカーに {{0}} の ServiceAccount がない',
  'The broker is an API server with a namespace in which members leave their addresses and ranges for each other; no traffic passes through it.':
    'ブローカーは、メンバーが互いのためにアドレスと範囲を置く名前空間を持つ API サーバーです。トラフィックは通りません。',
  'The broker knows no {{0}}': 'ブローカーに {{0}} が存在しない',
  'The broker knows no {{0}} any more':
    'ブローカーが {{0}} をもう認識していない',
  'The calls are answered': '呼び出しに応答がある',
  'The certificates of the old site are gone with it; going back means to create it and to link it anew.':
    '古いサイトの証明書はサイトとともに失われます。元に戻すには、サイトを作り直して改めてリンクする必要があります。',
  'The chart of a later step takes Kubernetes 1.22, and storage for the servers; it is installed in one version everywhere.':
    '後の手順のチャートには、Kubernetes 1.22 と、サーバー用のストレージが必要です。すべてのクラスターに同じバージョンをインストールします。',
  'The checks of this plan look at {{0}}, so all of them must be in the catalog and readable from here.':
    'この計画の確認は {{0}} を調べるため、すべてがカタログに登録され、ここから読み取れる必要があります。',
  'The client certificates that the site got for its tokens stay valid until the issuing sites change their CA; grants that were not redeemed go with the links.':
    'サイトがトークンで得たクライアント証明書は、発行元のサイトが CA を変えるまで有効です。引き換えられていない許可は、リンクとともになくなります。',
  'The cloud of {{0}} is not known; {{1}} joins clusters of {{2}} only':
    '{{0}} のクラウドが不明です。{{1}} は {{2}} のクラスターだけを接続します',
  'The clusters are VPC-native, in one VPC network or in peered or shared ones, with the HttpLoadBalancing add-on and Workload Identity Federation.':
    'クラスターは VPC ネイティブで、1 つの VPC ネットワークか、ピアリングまたは共有された VPC ネットワークにあり、HttpLoadBalancing アドオンと Workload Identity Federation が有効である必要があります。',
  'The clusters are also joined by {{0}}, which this plan does not take out.':
    'クラスターは {{0}} でもつながっていますが、この計画はそれを取り除きません。',
  'The clusters are in networks that are joined':
    'クラスターが、互いに接続されたネットワークにある',
  'The clusters are not linked by peerings alone, but by WAN federation or partitions, and this plan is for peerings only.':
    'クラスターはピアリングだけでなく WAN フェデレーションまたはパーティションでリンクされていますが、この計画が対象とするのはピアリングだけです。',
  'The clusters of a mesh prove who they are by certificates, which clustermesh-apiserver and the agents get from the authority in the Secret cilium-ca: it must be the same before the next step issues them.':
    'メッシュのクラスターは証明書で身元を示します。clustermesh-apiserver とエージェントは、Secret cilium-ca の認証局からそれを受け取ります。次の手順が発行する前に、認証局が同じである必要があります。',
  'The clusters share more than an API, which {{0}} does not carry':
    'クラスターは API 以外も共有しており、{{0}} はそれを運びません',
  'The command deletes the virtual node, the resources that were lent, the Identity and the Tenant, and last the tunnel.':
    'コマンドは、仮想ノード、貸し出したリソース、Identity、Tenant を削除し、最後にトンネルを削除します。',
  'The command line has that version, and its check ends without faults':
    'コマンドラインがそのバージョンで、検査が問題なく終わる',
  'The command line installs its own version, and only since 2.18 are links declared as this plan does it. Its own checks know what Linkerd asks of Kubernetes, of the CNI and of your permissions, and whether the Gateway API is installed, which Linkerd takes for granted.':
    'コマンドラインは自身と同じバージョンをインストールします。リンクをこの計画のように宣言できるのは 2.18 以降です。コマンド自身の検査が、Kubernetes、CNI、権限について Linkerd が求めるものと、Linkerd が前提とする Gateway API の有無を調べます。',
  'The command refuses while there is a Link, such as to a cluster of another System: then leave the extension, and skip this step.':
    '別の System のクラスターへのリンクなど、Link が残っている間、コマンドは実行を拒否します。その場合は拡張を残し、この手順を省いてください。',
  'The command sets up the tunnel, in which ranges that overlap are mapped to others; a Tenant in {{0}} and an Identity in {{1}}; and a ResourceSlice, of which a virtual node of {{2}} is made.':
    'コマンドは次のものを設定します。トンネル（重複する範囲は、その中で別の範囲に変換されます）、{{0}} の Tenant、{{1}} の Identity、そして ResourceSlice です。ResourceSlice から {{2}} の仮想ノードが作られます。',
  'The command tells each cluster how to reach each other one. The mesh has no connections beyond those that are made so.':
    'コマンドは各クラスターに、ほかのそれぞれへの到達方法を伝えます。こうして作ったもの以外の接続はメッシュにありません。',
  'The command tells each of the clusters how to reach the other, in both directions. The mesh has no connections beyond those that are made so.':
    'コマンドは各クラスターに、相手への到達方法を双方向で伝えます。こうして作ったもの以外の接続はメッシュにありません。',
  'The contents of Secrets are never read; openssl tells whether the certificate has the host':
    'Secret の内容は決して読み取りません。証明書にこのホストが含まれるかは openssl で分かります',
  'The contents of Secrets are never read; the command prints both digests':
    'Secret の内容は決して読み取りません。コマンドが両方のダイジェストを表示します',
  'The control plane and the agents that route the traffic of each node come first, in the version of the peers; {{0}} is the id by which they will know {{1}}.':
    'コントロールプレーンと、各ノードのトラフィックをルーティングするエージェントを、ピアと同じバージョンで先にインストールします。{{0}} は、ピアが {{1}} を認識するための ID です。',
  'The control plane connects to {{0}} under the name {{1}}, and gets all meshes and policies from there; the ingress lets the other zones in.':
    'コントロールプレーンは {{1}} という名前で {{0}} に接続し、すべてのメッシュとポリシーを受け取ります。イングレスがほかのゾーンを受け入れます。',
  'The control plane of the mesh is in the namespace {{0}}, and this plan is for {{1}} only.':
    'メッシュのコントロールプレーンは名前空間 {{0}} にありますが、この計画が対象とするのは {{1}} だけです。',
  'The control plane trusts the common anchor, and gives certificates by an issuer of its own, which ends after a year; let cert-manager renew it in the long run.':
    'コントロールプレーンは共通のアンカーを信頼し、独自の発行者で証明書を発行します。発行者は 1 年で期限が切れるため、長期的には cert-manager に更新させてください。',
  "The control plane trusts what {{0}} trusts, and gives certificates by an issuer of its own. Anchors are public; the issuer's key stays in the file that you name.":
    'コントロールプレーンは {{0}} が信頼するものを信頼し、独自の発行者で証明書を発行します。アンカーは公開のものです。発行者の鍵は指定したファイルに留まります。',
  'The controller for {{0}} is deployed':
    '{{0}} のためのコントローラーがデプロイされている',
  'The controller goes first, so that it mirrors nothing anew; then the Link with its credentials, the mirrored services, and the account that these credentials belong to.':
    '新しいものがミラーされないよう、コントローラーを最初に削除します。次に、認証情報を含む Link、ミラーしたサービス、この認証情報が属するアカウントを削除します。',
  'The controller is deployed': 'コントローラーがデプロイされている',
  'The controller makes routers of Site objects. It is installed once for the whole cluster, in the version of the network.':
    'コントローラーは Site オブジェクトからルーターを作ります。ネットワークと同じバージョンを、クラスター全体で一度だけインストールします。',
  'The controller removes the routers and the certificates of the site; the namespace and the workloads in it stay.':
    'コントローラーがサイトのルーターと証明書を削除します。名前空間とその中のワークロードは残ります。',
  'The data plane of {{0}} is made': '{{0}} のデータプレーンが作成されている',
  'The data plane takes hugepages of 2 MiB, at least 400 on each node of the site, three volumes of a default StorageClass, and privileged pods; compare CPUs and memory with what F5 asks for now. Nodes that have no hugepages need vm.nr_hugepages set and the kubelet restarted.':
    'データプレーンには、2 MiB の hugepages がサイトの各ノードに少なくとも 400、デフォルトの StorageClass のボリュームが 3 つ、特権 Pod が必要です。CPU とメモリは、F5 の現在の要件と照合してください。hugepages のないノードでは、vm.nr_hugepages を設定し、kubelet を再起動する必要があります。',
  'The datacenter of each cluster should have a name of its own too: peers are called by it, and every datacenter that nobody named is dc1.':
    '各クラスターのデータセンターにも固有の名前を付けてください。ピアはその名前で呼ばれ、名前が付けられていないデータセンターはすべて dc1 になります。',
  'The dialer is there': 'PeeringDialer が存在する',
  'The digests are the same': 'ダイジェストが同じである',
  'The feature belongs to the fleet: each cluster that is a member gets an importer, which must be allowed to look at the network.':
    'この機能はフリートのものです。メンバーである各クラスターにインポーターが導入され、インポーターにはネットワークを参照する権限が必要です。',
  'The feature is on': '機能が有効になっている',
  'The file broker-info.subm that it writes holds the key of all tunnels: keep it where the joins are run from, and nowhere else. The last join removes it.':
    '書き出されるファイル broker-info.subm は全トンネルの鍵を含みます。参加を実行する場所だけに置いてください。最後の参加で削除されます。',
  'The folder has root-cert.pem and root-key.pem':
    'フォルダーに root-cert.pem と root-key.pem がある',
  'The gateway has got an address':
    'ゲートウェイにアドレスが割り当てられている',
  'The gateway is gone': 'ゲートウェイがなくなっている',
  'The gateway is there': 'ゲートウェイが存在する',
  'The gateway lets through only what a Gateway object opens: the service is read from the name in the TLS handshake, and the connection is passed on as it is, so that only workloads with a certificate of the mesh get an answer.':
    'ゲートウェイは Gateway オブジェクトが開いたものだけを通します。サービスは TLS ハンドシェイクの名前から読み取られ、接続はそのまま渡されるため、応答を得るのはメッシュの証明書を持つワークロードだけです。',
  'The gateway runs on nodes with this label, and all traffic to the other clusters passes through it. It needs no public address of its own, since a load balancer of the cloud stands before it.':
    'ゲートウェイはこのラベルの付いたノードで動作し、ほかのクラスターへの全トラフィックがそこを通ります。前段にクラウドのロードバランサーがあるため、独自の公開アドレスは不要です。',
  'The gateway runs on nodes with this label. All traffic to the other clusters passes through it, so it needs a public address or a NAT that lets UDP 4500 in.':
    'ゲートウェイはこのラベルの付いたノードで動作します。ほかのクラスターへの全トラフィックが通るため、公開アドレス、または UDP 4500 を通す NAT が必要です。',
  "The gateway's address is given back, and is another one after a new installation.":
    'ゲートウェイのアドレスは返却され、再インストール後は別のアドレスになります。',
  'The gateways measure the tunnel every ten seconds; one that stays without an answer means a firewall between them.':
    'ゲートウェイは 10 秒ごとにトンネルを測定します。応答のないままのトンネルがあれば、その間にファイアウォールがあることを意味します。',
  'The global control plane has version {{0}}, and this plan is for Kuma 2 only.':
    'グローバルコントロールプレーンのバージョンは {{0}} ですが、この計画が対象とするのは Kuma 2 だけです。',
  'The global control plane is one of Kong Mesh, which is installed otherwise.':
    'グローバルコントロールプレーンは Kong Mesh のもので、インストール方法が異なります。',
  'The grant can be redeemed once, within fifteen minutes; its secret code stays in the hub until the next step fetches it.':
    '許可は 15 分以内に一度だけ引き換えられます。秘密のコードは、次の手順が取得するまでハブに留まります。',
  'The grant is there': '許可が存在する',
  'The importer runs in {{0}}': '{{0}} でインポーターが動作している',
  'The kernel of nodes is not read; the command lists it':
    'ノードのカーネルは読み取りません。コマンドで一覧できます',
  'The last cluster alone adds {{0}} rules, at every other one':
    '最後のクラスターだけで、ほかのすべてに合計 {{0}} 件のルールが加わります',
  'The link between {{0}} and {{1}} is in order':
    '{{0}} と {{1}} の間のリンクが正常である',
  'The link from {{0}} to {{1}} is up':
    '{{0}} から {{1}} へのリンクが稼働している',
  'The link is {{0}}': 'リンクの状態は {{0}} です',
  'The link is {{0}}: {{1}}': 'リンクの状態は {{0}} です: {{1}}',
  'The links of the other clusters among each other must be as they were.':
    'ほかのクラスター同士のリンクは、以前のままでなければなりません。',
  'The members run a Linkerd before 2.18, and this plan is for links as they are declared since.':
    'メンバーで動いている Linkerd は 2.18 より前ですが、この計画が対象とするのは 2.18 以降の宣言的なリンクです。',
  'The mesh is full: a missing tunnel means a firewall or NAT between just those two gateways.':
    'メッシュはフルメッシュです。トンネルが欠けていれば、その 2 つのゲートウェイ間にファイアウォールか NAT があります。',
  'The mesh is on one network, and has no gateways between networks.':
    'メッシュは 1 つのネットワーク上にあり、ネットワーク間のゲートウェイがありません。',
  'The mesh is on several networks, and its gateways need no tunnels.':
    'メッシュは複数のネットワークにまたがっており、そのゲートウェイにトンネルは必要ありません。',
  'The mesh is on several networks.':
    'メッシュは複数のネットワークにまたがっています。',
  'The mesh lies over {{0}}, of which {{1}} is no part; it joins that first.':
    'メッシュは {{0}} の上にありますが、{{1}} は {{0}} に属していません。先に参加させてください。',
  'The mirrored services of both sides are removed with the Links, and whoever still calls one of them gets no answer. Federated services lose their endpoints in {{0}}.':
    '両側のミラーしたサービスは Link とともに削除され、それをまだ呼び出しているものは応答を得られません。フェデレーテッドサービスは {{0}} のエンドポイントを失います。',
  'The namespace is not read where there is no Istio':
    'Istio がない場合、名前空間は読み取りません',
  'The namespace istio-system is gone':
    '名前空間 istio-system がなくなっている',
  'The namespace of the control plane names the network':
    'コントロールプレーンの名前空間がネットワークを示している',
  'The network is one that Liqo is documented to work with':
    'ネットワークが、Liqo での動作が文書に記載されているものである',
  'The network of {{0}} is Cilium': '{{0}} のネットワークが Cilium である',
  'The nodes reach each other': 'ノードが互いに到達する',
  'The object of this end is gone': 'こちら側のオブジェクトがなくなっている',
  'The objects tell that the clusters are configured as peers of each other; whether every agent has reached them only the agents tell.':
    'オブジェクトが示すのは、クラスターが互いのピアとして設定されていることまでです。各エージェントが到達したかは、エージェントにしか分かりません。',
  'The other clusters must be in sync as before, and none may still list {{0}}.':
    'ほかのクラスターは以前と同じく同期している必要があり、どれにも {{0}} が表示されてはなりません。',
  'The other zones forget its ingress and send nothing there any more, and all of it comes back with one command should somebody miss it.':
    'ほかのゾーンはそのイングレスの情報を失い、そこへ何も送らなくなります。必要とするものがあった場合は、1 つのコマンドですべて元に戻ります。',
  'The other zones must be connected as they were, and know no way to {{0}} any more.':
    'ほかのゾーンは以前と同じく接続している必要があり、{{0}} への経路を認識していてはなりません。',
  'The others cannot open connections to {{0}}:':
    'ほかから {{0}} へ接続を開けません:',
  'The others keep endpoints of a cluster that they merely lost touch with; of one that was disconnected they must not. Firewall rules between its nodes and the others can go now.':
    '単に通信できないクラスターのエンドポイントはほかに残りますが、切断したものは残ってはなりません。そのノードとほかの間のファイアウォールルールは削除できます。',
  'The peering of {{0}} and {{1}} is in order':
    '{{0}} と {{1}} のピアリングが正常である',
  'The peerings of the other clusters among each other must be as they were.':
    'ほかのクラスター同士のピアリングは、以前のままでなければなりません。',
  "The plan asks for a '{{0}}', which this version does not know":
    '計画が求める「{{0}}」を、このバージョンは認識しません',
  'The plan asks in a form that this version does not know':
    '計画の形式を、このバージョンは認識しません',
  'The plan does not know {{0}}, which belongs to the System now':
    'この計画は、いま System に属する {{0}} を知りません',
  'The pod and service ranges of {{0}} are not known; {{1}} needs them not to overlap':
    '{{0}} の Pod と Service の範囲が不明です。{{1}} では重複してはなりません',
  'The pod ranges of {{0}} are known now: {{1}}':
    '{{0}} の Pod のアドレス範囲が分かりました: {{1}}',
  'The pod ranges of {{0}} are not known; {{1}} needs them not to overlap':
    '{{0}} の Pod の範囲が不明です。{{1}} では重複してはなりません',
  'The pod ranges of {{0}} are not seen now; they were {{1}}':
    '{{0}} の Pod のアドレス範囲はいま見えません。以前は {{1}} でした',
  'The pod ranges of {{0}} are used by no other':
    '{{0}} の Pod の範囲がほかで使われていない',
  'The pod ranges of {{0}} are {{1}} now, and were {{2}}':
    '{{0}} の Pod のアドレス範囲はいま {{1}} で、以前は {{2}} でした',
  'The ports are open': 'ポートが開いている',
  'The ranges of Globalnet meet those of no cluster':
    'Globalnet の範囲がどのクラスターの範囲とも重ならない',
  'The ranges of {{0}} are used by no member':
    '{{0}} の範囲はどのメンバーにも使われていない',
  'The ranges of {{0}} are used by no other':
    '{{0}} の範囲がほかで使われていない',
  'The ranges of {{0}} are used by none of the others':
    '{{0}} の範囲がほかのどれにも使われていない',
  'The root at hand is the one that every member trusts':
    '手元のルートが、全メンバーの信頼するものである',
  'The root is in no cluster yet': 'ルートはまだどのクラスターにもありません',
  'The roots that {{0}} trusts could not be read':
    '{{0}} が信頼するルートを読み取れませんでした',
  'The server answers': 'サーバーが応答する',
  'The service has a global address': 'サービスがグローバルアドレスを持つ',
  'The service ranges of {{0}} are not known; {{1}} needs them not to overlap':
    '{{0}} の Service の範囲が不明です。{{1}} では重複してはなりません',
  'The services that others call have the label':
    'ほかから呼び出すサービスにラベルが付いている',
  'The site is ready': 'サイトの準備ができている',
  'The state of the link was not seen': 'リンクの状態を確認できませんでした',
  'The state of the link was not seen: {{0}}':
    'リンクの状態を確認できませんでした: {{0}}',
  'The test deploys pods in both clusters, in namespaces of its own, and lets them call each other; a firewall between nodes shows only here.':
    'テストは両クラスターの専用の名前空間に Pod をデプロイし、互いを呼び出します。ノード間のファイアウォールは、ここでしか分かりません。',
  'The token by which {{0}} wrote to the broker is valid until its ServiceAccount is gone, and nothing else removes that. The key of the tunnels is common to all members: who must not know it any more makes a new set with a new one.':
    '{{0}} がブローカーへの書き込みに使ったトークンは、その ServiceAccount がなくなるまで有効で、ServiceAccount はほかの操作では削除されません。トンネルの鍵は全メンバーに共通です。離脱したメンバーにもう鍵を知られていてはならない場合は、新しい鍵で新しいセットを作ります。',
  'The token is redeemed at the hub for certificates of its own, and becomes a Link.':
    'トークンはハブで固有の証明書と引き換えられ、Link になります。',
  'The token tells where {{0}} is reached and whom to trust there; it goes from one API server to the other through the pipe only.':
    'トークンは {{0}} への到達先と、そこで信頼すべき相手を示します。一方の API サーバーからもう一方へ、パイプだけを通って渡されます。',
  'The tunnel between {{0}} and {{1}} is as it was: {{2}}':
    '{{0}} と {{1}} の間のトンネルが以前のままである: {{2}}',
  'The tunnel between {{0}} and {{1}} is up':
    '{{0}} と {{1}} の間のトンネルが稼働している',
  'The version of {{0}} in {{1}} is known now: {{2}}':
    '{{1}} の {{0}} のバージョンが分かりました: {{2}}',
  'The version of {{0}} in {{1}} is not seen now; it was {{2}}':
    '{{1}} の {{0}} のバージョンはいま見えません。以前は {{2}} でした',
  'The workloads are restarted, and talk without mutual TLS from then on, by the names of Kubernetes only.':
    'ワークロードは再起動され、その後は相互 TLS なしで、Kubernetes の名前だけで通信します。',
  'The workloads of {{0}} are restarted, to start with a proxy.':
    '{{0}} のワークロードは、プロキシ付きで起動するために再起動されます。',
  'The {{0}} of {{1}} is not known': '{{1}} の {{0}} が不明です',
  'The {{0}} of {{1}} is {{2}}': '{{1}} の {{0}} は {{2}} です',
  'The {{0}} of {{1}} is {{2}}, which is none of {{3}}':
    '{{1}} の {{0}} は {{2}} で、{{3}} のいずれでもありません',
  'There are Links in the namespace {{0}}, and this plan knows those in {{1}} only.':
    '名前空間 {{0}} に Link がありますが、この計画が扱うのは {{1}} にあるものだけです。',
  'There are Links of Linkerd already, and where they lead was not seen.':
    'すでに Linkerd の Link がありますが、どこにつながるのかを確認できませんでした。',
  'There are datacenters of Consul that are linked already, and with whom was not seen.':
    'すでにリンクされている Consul のデータセンターがありますが、何とリンクされているのかを確認できませんでした。',
  'There is a Link': 'Link が存在する',
  'There is a Linkerd before 2.18, and this plan is for links as they are declared since.':
    '2.18 より前の Linkerd がありますが、この計画が対象とするのは 2.18 以降の宣言的なリンクです。',
  'There is a link, and it is {{0}}': 'リンクが存在し、状態は {{0}} です',
  'There is a token': 'トークンが存在する',
  'There is no Connector': 'Connector が存在しない',
  'There is no Listener': 'Listener が存在しない',
  'There is no Site': 'Site が存在しない',
  'There is no cluster whose API {{0}} does not call yet.':
    '{{0}} がまだ API を呼び出していないクラスターはありません。',
  'There is no gateway: each node of {{0}} sends to the internal address of each node of the others, and none of them may be behind NAT.':
    'ゲートウェイはありません。{{0}} の各ノードがほかの各ノードの内部アドレスへ送るため、どれも NAT の内側であってはなりません。',
  'There is no link between {{0}} and {{1}}':
    '{{0}} と {{1}} の間にリンクがない',
  "There is no recipe to join '{{0}}' yet.":
    '「{{0}}」に参加するための移行手順はまだありません。',
  "There is no recipe to leave '{{0}}' yet.":
    '「{{0}}」から離脱するための移行手順はまだありません。',
  "There is no recipe to switch to '{{0}}' yet.":
    '「{{0}}」に切り替えるための移行手順はまだありません。',
  'There is no tunnel between {{0}} and {{1}}':
    '{{0}} と {{1}} の間にトンネルがない',
  'These clusters trust a root in common: {{0}}':
    'これらのクラスターは共通のルートを信頼しています: {{0}}',
  'They are on your machine and in no cluster':
    '手元のマシンにあり、どのクラスターにもありません',
  'This exposes a small server, calls it, and removes it again; each of your services follows in the same way.':
    '小さなサーバーを公開し、呼び出し、再び削除します。あなたのサービスも同じように進めます。',
  'This mesh uses Globalnet: clusters may have the same ranges, and each gets a global one, from which its exported services and its outgoing traffic take their addresses.':
    'このメッシュは Globalnet を使います。クラスターの範囲は同じでもよく、それぞれがグローバルな範囲を得て、エクスポートしたサービスと外向きのトラフィックがそのアドレスを使います。',
  'This plan is for a cluster that only calls the APIs of others, and nobody said so of {{0}}.':
    'この計画はほかのクラスターの API を呼び出すだけのクラスターのためのものですが、{{0}} がそうであるとは指定されていません。',
  'To lead clients to the nearest cluster: DNS that answers by place, such as k8gb with the strategy geoip or geolocation records of the DNS provider; in mobile networks the discovery service of the operator, such as the Edge Discovery Service of Verizon 5G Edge or the Distributed Matching Engine of MobiledgeX.':
    'クライアントを最寄りのクラスターへ導くには、場所に応じて答える DNS を使います。たとえば geoip 戦略の k8gb や、DNS プロバイダーの地理的レコードです。モバイル網では事業者のディスカバリーサービス、たとえば Verizon 5G Edge の Edge Discovery Service や MobiledgeX の Distributed Matching Engine です。',
  "To try it beforehand, name the services as clusterLocal in the serviceSettings of each cluster's mesh configuration: calls then stay in their cluster, and come back when the setting is removed.":
    '事前に試すには、各クラスターのメッシュ設定の serviceSettings で、サービスを clusterLocal に指定します。呼び出しは自クラスターに留まり、設定を削除すると元に戻ります。',
  "Tokens are in F5's console alone":
    'トークンは F5 のコンソールにしかありません',
  Topology: 'トポロジー',
  'Traffic control': 'トラフィック制御',
  'Traffic of another kind needs another way before this change, or must not be needed any more.':
    'ほかの種類のトラフィックは、この変更の前に別の手段を用意するか、不要になっている必要があります。',
  'Tunnels carry any traffic between addresses of pods and services. Skupper carries TCP to services that are exposed, and nothing else: no UDP, no addresses of pods, no headless services.':
    'トンネルは、Pod と Service のアドレスの間のあらゆるトラフィックを運びます。Skupper が運ぶのは、公開したサービスへの TCP だけです。UDP、Pod のアドレス、ヘッドレスサービスは運びません。',
  'Turn on Multi-cluster Services in the fleet':
    'フリートで Multi-cluster Services を有効にする',
  'Turn the zone {{0}} off': 'ゾーン {{0}} を無効にする',
  'Turning it on is a change to all zones at once, and no part of this plan. Where each mesh has a MeshIdentity in its place, skip this step.':
    '有効にすることは全ゾーンを同時に変えるため、この計画には含まれません。各メッシュに代わりに MeshIdentity がある場合は、この手順をスキップしてください。',
  'Two clusters of the System would be called {{0}} in the mesh.':
    'System の 2 つのクラスターの名前が、メッシュではどちらも {{0}} になります。',
  'Two clusters would be called {{0}}, and Submariner tells clusters apart by that name.':
    '2 つのクラスターの名前がどちらも {{0}} になりますが、Submariner はその名前でクラスターを区別します。',
  'Two clusters would go by one name as peers.':
    '2 つのクラスターが、ピアとして同じ名前になります。',
  'Two clusters would go by one name in Links.':
    '2 つのクラスターが、Link の中で同じ名前になります。',
  "Typha to the other cluster's API server (443 on many clouds)":
    'Typha から相手クラスターの API サーバーへ（多くのクラウドでは 443）',
  'UDP 4500 and 4490 between each pair of gateways, so every new cluster adds rules at all others':
    'ゲートウェイの各ペア間の UDP 4500 と 4490。新しいクラスターごとに、ほかのすべてでルールが増えます',
  'Uninstall Istio from {{0}}': '{{0}} から Istio をアンインストールする',
  'Uninstall Kuma from {{0}}': '{{0}} から Kuma をアンインストールする',
  'Uninstall Liqo from {{0}}': '{{0}} から Liqo をアンインストールする',
  'Uninstall Submariner from {{0}}':
    '{{0}} から Submariner をアンインストールする',
  'Uninstall the multicluster extension of {{0}}':
    '{{0}} のマルチクラスター拡張をアンインストールする',
  'Unlink {{0}} from {{1}}': '{{0}} と {{1}} の接続を解除する',
  'VPC networks are not in any cluster; the commands print those of the clusters':
    'VPC ネットワークはどのクラスター内にもありません。コマンドが各クラスターの VPC ネットワークを表示します',
  'VXLAN between all nodes (6081 with Geneve, 51871 with WireGuard, any port of a pod with native routing)':
    '全ノード間の VXLAN（Geneve では 6081、WireGuard では 51871、ネイティブルーティングでは Pod の任意のポート）',
  'VXLAN between all nodes (UDP 51820 with WireGuard; TCP 179 where routes go by BGP)':
    '全ノード間の VXLAN（WireGuard では UDP 51820、BGP の経路では TCP 179）',
  'Vendor lock-in': 'ベンダーロックイン',
  'Version 1 tells every site of every service; version 2 wants a Listener in each site that calls, and a connector in each that serves. They are made of the list that version 1 keeps, and nothing calls them yet.':
    'バージョン 1 は、すべてのサービスをすべてのサイトに知らせます。バージョン 2 では、呼び出す各サイトに Listener、提供する各サイトに Connector が必要です。これらはバージョン 1 が保持する一覧から作られ、まだ何からも呼び出されません。',
  'Version 2 carries TCP only: HTTP/1 and HTTP/2 services work as TCP, without the requests that version 1 told of.':
    'バージョン 2 が運ぶのは TCP だけです。HTTP/1 と HTTP/2 のサービスは TCP として動作しますが、バージョン 1 が示していたリクエストの情報はありません。',
  'What a service is meant to be stands in no object':
    'サービスの意図を示すオブジェクトはありません',
  'What does not work before cannot be told from what the change breaks.':
    '変更前から動作していないものは、変更で壊れたものと区別できません。',
  'What else all clusters have in their ConfigMap istio, such as access logs, tracing or DNS capture, is given by further values; and so is what the platform needs, by istio.io, Platform Setup.':
    'アクセスログ、トレーシング、DNS キャプチャーなど、全クラスターの ConfigMap istio にあるその他の設定は、追加の values で指定します。プラットフォームに必要な設定も同様です（istio.io の Platform Setup を参照）。',
  'What firewalls let through for Submariner only can be closed now: UDP 4500 and 4490, and the API server of the broker.':
    'ファイアウォールが Submariner のためだけに通しているもの（UDP 4500 と 4490、ブローカーの API サーバー）は、もう閉じて構いません。',
  'What is broken before the join would be taken for a fault of the join afterwards.':
    '参加前から壊れているものは、後で参加の失敗と取り違えられます。',
  'What is taken down at the end is what is seen now.':
    '最後に撤去するのは、いま確認されているものです。',
  'What is there already': '既存の相互接続',
  'What is there in {{0}} could not be seen whole.':
    '{{0}} にあるもののすべては確認できませんでした。',
  'What runs there can run elsewhere':
    'そこで動作しているものが、ほかの場所でも動作できる',
  'What {{0}} has of the mesh was not seen.':
    '{{0}} にあるメッシュの構成要素を確認できませんでした。',
  'What {{0}} has of {{1}} was not seen whole':
    '{{0}} の {{1}} の全体は確認できませんでした',
  'Whatever still goes through the tunnels of {{0}}, by a name under clusterset.local or by addresses, breaks.':
    'clusterset.local の名前またはアドレスで、まだ {{0}} のトンネルを通っているものは、すべて切れます。',
  'Whatever worked among the others before must work now, and none of them may still try to reach {{0}}.':
    'ほかのクラスターの間で以前に動作していたものは、いまも動作している必要があり、どれも {{0}} への到達を試み続けていてはなりません。',
  'Where a cluster cannot be reached from the others, where devices are too small for proxies and a control plane, or where nobody needs to steer requests.':
    'クラスターがほかから到達できない、デバイスがプロキシとコントロールプレーンには小さすぎる、またはリクエストの制御が不要な場合。',
  'Where a cluster is not on AWS, where lock-in to one cloud is not acceptable, or where pods must reach pods.':
    'クラスターが AWS にない、1 つのクラウドへのロックインが許されない、または Pod から Pod へ到達する必要がある場合。',
  'Where a cluster is not on Azure, where lock-in to one cloud is not acceptable, or where the virtual networks cannot be peered; and for production, as long as it is a preview.':
    'クラスターが Azure にない、1 つのクラウドへのロックインが許されない、または仮想ネットワークをピアリングできない場合。プレビューである間の本番利用も不向きです。',
  'Where a cluster is not on Google Cloud, where lock-in to one cloud is not acceptable, or where the VPC networks cannot be joined.':
    'クラスターが Google Cloud にない、1 つのクラウドへのロックインが許されない、または VPC ネットワークを接続できない場合。',
  'Where a cluster runs another CNI, where a gateway sits behind NAT without an address of its own, or where more than one cluster must be able to lead.':
    'クラスターが別の CNI を使う、ゲートウェイが独自のアドレスのない NAT の内側にある、または複数のクラスターがリーダーになる必要がある場合。',
  'Where a cluster runs another CNI, where nodes cannot reach each other by their own addresses, where pod ranges overlap, or where cluster ids and names cannot be given anew.':
    'クラスターが別の CNI を使う、ノードが自分のアドレスで互いに到達できない、Pod の範囲が重複する、またはクラスターの ID と名前を付け直せない場合。',
  "Where a cluster runs another CNI, where nodes cannot reach each other's private addresses, where ranges overlap, or where a commercial product is not wanted and BGP is not at hand.":
    'クラスターが別の CNI を使う、ノードが互いのプライベートアドレスに到達できない、範囲が重複する、または商用製品を望まず BGP も使えない場合。',
  'Where a control plane of a vendor is not acceptable, where services must keep their names, or where pods must reach pods.':
    'ベンダーのコントロールプレーンが許されない、サービス名を保つ必要がある、または Pod から Pod へ到達する必要がある場合。',
  'Where address ranges overlap, where a cluster cannot be reached from the others, on small devices, or where one of the two layers would do.':
    'アドレス範囲が重複する、クラスターがほかから到達できない、デバイスが小さい、または 2 層の片方で足りる場合。',
  'Where both checks have passed already, skip this step, so that nothing is restarted without need.':
    '両方の確認がすでに合格している場合は、不要な再起動を避けるため、この手順をスキップしてください。',
  'Where both digests are the same already, skip this step.':
    '両方のダイジェストがすでに同じ場合は、この手順をスキップしてください。',
  'Where cert-manager makes certificates, leave out the command and let a Certificate with the Secret {{0}} in {{1}} make it.':
    'cert-manager が証明書を作る場合は、このコマンドを省き、{{1}} に Secret {{0}} を指定した Certificate を置いて作らせてください。',
  'Where clusters share one application: services are not found by their own names, every one of them must be published, and nothing balances between clusters.':
    'クラスターが 1 つのアプリケーションを共有する場合。サービスはそのままの名前では見つからず、すべてを公開する必要があり、クラスター間の負荷分散もありません。',
  'Where istiod made the root itself, its key never left that cluster, and the mesh must first be given a root of its own. Where another CA signs for the mesh, such as cert-manager by istio-csr, set the newcomer up for that CA in place of the steps for cacerts.':
    'istiod がルートを自ら作った場合、その鍵はそのクラスターから出ていないため、先にメッシュに独自のルートを与える必要があります。istio-csr による cert-manager など、別の CA がメッシュの署名をする場合は、cacerts の手順の代わりに、新しいクラスターをその CA 用に設定してください。',
  'Where it was installed by Helm, helm uninstall takes the place of this command. The definitions of its kinds go too, and with them all objects that the zone got from the global control plane.':
    'Helm でインストールした場合は、このコマンドの代わりに helm uninstall を使います。Kuma の種類の定義（CRD）も削除され、それとともに、ゾーンがグローバルコントロールプレーンから受け取ったすべてのオブジェクトも削除されます。',
  'Where lock-in to one provider is not acceptable, where traffic must not leave your own network, or where nodes are too small for its privileged, memory-hungry pods.':
    '1 つの提供元へのロックインが許されない、トラフィックを自社ネットワークの外に出せない、または特権と大量のメモリを使う Pod にはノードが小さすぎる場合。',
  'Where neither side is behind NAT, IP protocol 50 (ESP) takes the place of UDP 4500.':
    'どちらも NAT の内側でない場合は、UDP 4500 の代わりに IP プロトコル 50（ESP）を使います。',
  'Where nobody needs a mesh, where a licence other than open source is not acceptable, or where gateways cannot be reached.':
    'メッシュが不要、オープンソース以外のライセンスが許されない、またはゲートウェイに到達できない場合。',
  'Where nobody needs a mesh, where clusters cannot have a common trust anchor, or where API servers cannot be reached from the other clusters.':
    'メッシュが不要、共通の信頼アンカーを持てない、または API サーバーにほかのクラスターから到達できない場合。',
  'Where nobody needs a mesh, where devices are too small for proxies, or where every zone must keep changing its configuration while the global control plane is away.':
    'メッシュが不要、デバイスがプロキシには小さすぎる、またはグローバルコントロールプレーンの停止中も各ゾーンで設定を変え続ける必要がある場合。',
  'Where requests must be steered or whole namespaces shared, where UDP is needed, or where workloads need the addresses of pods in other clusters.':
    'リクエスト単位の制御や名前空間全体の共有、UDP が必要、またはワークロードがほかのクラスターの Pod のアドレスを必要とする場合。',
  'Where the Mesh of the accepting end does not say peerThroughMeshGateways, its servers are dialled directly, and TCP 8502 must be open to them; the command prints what it says.':
    '受け入れる側の Mesh に peerThroughMeshGateways の設定がない場合、そのサーバーへ直接ダイヤルするため、サーバーへの TCP 8502 が開いている必要があります。コマンドがその設定を表示します。',
  'Where the extension is installed by Helm or from Git, add the same entry to the controllers in its values, so that the next upgrade keeps this one.':
    '拡張を Helm または Git でインストールしている場合は、次のアップグレードで失われないよう、その値の controllers にも同じ項目を加えてください。',
  'Where the extension is installed by Helm or from Git, take the entry out of the controllers in its values as well, so that the next upgrade does not bring it back.':
    '拡張を Helm または Git でインストールしている場合は、次のアップグレードで元に戻らないよう、その値の controllers からも項目を削除してください。',
  'Where the type of its Service is not found out, add --service-type LoadBalancer or NodePort; it needs to be reached by the other clusters only, so an internal load balancer is enough.':
    'Service のタイプが自動で判定されない場合は --service-type LoadBalancer または NodePort を加えます。到達する必要があるのはほかのクラスターだけなので、内部ロードバランサーで十分です。',
  "Whether a site is connected, and with whom, only F5's own API tells":
    'サイトが接続しているか、どこと接続しているかは、F5 独自の API でしか分かりません',
  'Whether the clusters of the mesh are on one network or on several was not seen.':
    'メッシュのクラスターが 1 つのネットワーク上にあるのか、複数のネットワークにまたがっているのかを確認できませんでした。',
  'Whether the others can open connections to {{0}} is not known; {{1}} depends on it':
    'ほかから {{0}} へ接続を開けるかが不明です。{{1}} はそれに依存します',
  'Whether there is room for the pods no object tells':
    'Pod を動かす余裕があるかを示すオブジェクトはありません',
  'Whether {{0}} has {{1}} already could not be seen':
    '{{0}} にすでに {{1}} があるかを確認できませんでした',
  'Whether {{0}} has {{1}} could not be seen: {{2}}':
    '{{0}} に {{1}} があるかを確認できませんでした: {{2}}',
  'Whether {{0}} is installed in {{1}} could not be seen':
    '{{1}} に {{0}} がインストールされているかを確認できませんでした',
  'Which calls cross clusters no object shows; Hubble does':
    'どの呼び出しがクラスターをまたぐかを示すオブジェクトはありません。Hubble で分かります',
  'Which cluster holds the broker was not seen':
    'どのクラスターがブローカーを持つかを確認できませんでした',
  'Which cluster listens for links was not seen.':
    'どのクラスターがリンクを待ち受けているかを確認できませんでした。',
  'Which cluster the others are peered with was not seen.':
    'ほかのクラスターがどのクラスターとピアリングしているかを確認できませんでした。',
  'Which of its features a service needs is known to its owners only':
    'サービスがその機能のどれを必要とするかは、所有者にしか分かりません',
  'Which root is at hand is seen only where its key is':
    '手元のルートがどれかは、その鍵のある場所でしか分かりません',
  'Which services others are to call stands in no object':
    'ほかがどのサービスを呼び出すべきかを示すオブジェクトはありません',
  'Which services {{0}} exports to the others was not seen.':
    '{{0}} がほかへエクスポートしているサービスは確認できませんでした。',
  "Which services {{0}} exports was not seen; a file keeps their names. In every cluster, the service's name, a hyphen and its namespace, in the namespace {{1}}, take the place of the name under clusterset.local.":
    '{{0}} がエクスポートしているサービスは確認できませんでした。その名前はファイルに記録します。どのクラスターでも、名前空間 {{1}} にある、サービス名とその名前空間名をハイフンでつないだ名前を、clusterset.local の名前の代わりに使います。',
  'Which sites open the links of the network was not seen.':
    'どのサイトがネットワークのリンクを開いているかを確認できませんでした。',
  'While {{0}} is joined, the others are told that its services are gone, and send requests to other clusters that export the same.':
    '{{0}} がまだ参加している間であれば、そのサービスがなくなったことがほかのクラスターに伝わり、ほかのクラスターは、同じサービスをエクスポートする別のクラスターへリクエストを送ります。',
  'While {{0}} is joined, the others are told that its services are gone, and send requests to other clusters that export the same. Which services it exports was not seen, so a file keeps their names.':
    '{{0}} がまだ参加している間であれば、そのサービスがなくなったことがほかのクラスターに伝わり、ほかのクラスターは、同じサービスをエクスポートする別のクラスターへリクエストを送ります。エクスポートしているサービスは確認できなかったため、その名前はファイルに記録します。',
  'Who calls whom stands in no object; metrics or traces of the mesh tell':
    '誰が誰を呼び出しているかを示すオブジェクトはありません。メッシュのメトリクスまたはトレースで分かります',
  'Who calls whom through a tunnel is in no object; ask the owners, or look at the traffic of the gateway':
    'トンネルを通して誰が誰を呼び出しているかを示すオブジェクトはありません。所有者に尋ねるか、ゲートウェイのトラフィックを調べてください',
  'Who still calls {{0}}/{{1}} in {{2}} gets no answer any more.':
    '{{2}} の {{0}}/{{1}} をまだ呼び出しているものは、応答を得られなくなります。',
  'Whoever has the CA in the Secret cacerts can make certificates that every proxy of the mesh trusts, until it runs out. It goes with the namespace.':
    'Secret cacerts の CA を持つ者は、期限が切れるまで、メッシュの全プロキシが信頼する証明書を作れます。この CA は名前空間とともに削除されます。',
  'Whoever reaches the load balancer can call the API: it must ask callers who they are, and a firewall may let in the addresses of the calling cluster alone.':
    'ロードバランサーに到達できる者は誰でも API を呼び出せます。API は呼び出し側を認証する必要があります。ファイアウォールで、呼び出すクラスターのアドレスだけを許可することもできます。',
  'Whoever runs the plan may change the fleet of the project: roles/gkehub.admin, roles/serviceusage.serviceUsageAdmin and roles/resourcemanager.projectIamAdmin.':
    '計画を実行する人には、プロジェクトのフリートを変更する権限が必要です: roles/gkehub.admin、roles/serviceusage.serviceUsageAdmin、roles/resourcemanager.projectIamAdmin。',
  'Whoever still calls services of {{0}} under clusterset.local does not find them any more.':
    'clusterset.local で {{0}} のサービスをまだ呼び出しているものは、それを見つけられなくなります。',
  'Whoever still calls {{0}} does not find it any more.':
    '{{0}} をまだ呼び出しているものは、それを見つけられなくなります。',
  'WireGuard between gateways, but no identity of the workload':
    'ゲートウェイ間の WireGuard。ワークロードの識別はなし',
  'WireGuard between leading nodes': '代表ノード間の WireGuard',
  'WireGuard between nodes where it is turned on; else plain VXLAN or routes':
    '有効にした場合はノード間の WireGuard。そうでなければ平文の VXLAN または経路',
  'WireGuard between nodes, but no identity of the workload':
    'ノード間の WireGuard。ワークロードの識別はなし',
  'WireGuard by Kilo': 'Kilo による WireGuard',
  'WireGuard from end to end, with access rules by tag, but no identity of the workload':
    '端から端までの WireGuard とタグによるアクセスルール。ワークロードの識別はなし',
  'WireGuard from the gateway client to the gateway server':
    'ゲートウェイクライアントからゲートウェイサーバーへの WireGuard',
  'With Calico, each range of the other clusters must be a disabled IP pool, or Calico translates their addresses.':
    'Calico では、ほかのクラスターの各範囲を無効な IP プールにする必要があります。そうしないと Calico がアドレスを変換します。',
  'With a remote secret istiod reads the services and endpoints of the other cluster, whose role is to read only. istioctl writes the address of the API server that the kubeconfig at hand has; where the other cluster needs another one, add --server.':
    'リモートシークレットにより、istiod が相手クラスターのサービスとエンドポイントを読み取ります。そのロールは読み取り専用です。istioctl は手元の kubeconfig にある API サーバーのアドレスを書き込みます。相手クラスターに別のアドレスが必要な場合は --server を加えてください。',
  'With many clusters (each pair is configured by hand), where ranges overlap, or where health must be seen: nothing tells whether a tunnel works.':
    'クラスターが多い（各ペアを手作業で設定）、範囲が重複する、または状態の監視が必要な場合（トンネルの動作を示すものがありません）。',
  'With many clusters or small edge devices, where address ranges overlap and Globalnet is not in place, or where only a few services should be reachable.':
    'クラスターやエッジデバイスが多い、アドレス範囲が重複し Globalnet がない、または少数のサービスだけを公開すればよい場合。',
  'With many clusters that must all reach each other (each pair is a peering), where requests must be steered, or where another owner must not get permission to run pods.':
    '多くのクラスターがすべて互いに到達する必要がある（各ペアがピアリング）、リクエスト単位の制御が必要、または別の所有者に Pod を動かす権限を与えられない場合。',
  'With native routing, ipv4-native-routing-cidr must cover the pod ranges of all clusters.':
    'ネイティブルーティングでは、ipv4-native-routing-cidr が全クラスターの Pod の範囲を含む必要があります。',
  'With the token a site asks to be let into your tenant. In the console: Multi-Cloud Network Connect, Manage, Site Management, Site Tokens. Keep it in a password store: the next steps ask for it, and it is in no file of this plan.':
    'サイトはこのトークンで、テナントへの参加を申請します。コンソールでは Multi-Cloud Network Connect、Manage、Site Management、Site Tokens の順に開きます。トークンはパスワードストアに保管してください。次の手順で入力を求められます。この計画のどのファイルにも含まれません。',
  'Withdraw the services of {{0}}': '{{0}} のサービスの公開を取りやめる',
  'Without Globalnet a packet finds its cluster by its address, and this broker was deployed without Globalnet.':
    'Globalnet がなければパケットはアドレスでクラスターを見つけます。このブローカーは Globalnet なしでデプロイされています。',
  'Without Globalnet a packet finds its cluster by its address. Should two ranges turn out to overlap, make the plan anew with them: it then uses Globalnet.':
    'Globalnet がなければパケットはアドレスでクラスターを見つけます。2 つの範囲が重複すると分かった場合は、それを踏まえて計画を作り直してください。その計画は Globalnet を使います。',
  'Without a peer it has nothing to do. It hangs while peerings are left, so that it comes last.':
    'ピアがなければ、Liqo に役割はありません。ピアリングが残っているとアンインストールが終わらなくなるため、最後に行います。',
  'Without the remote secret istiod of {{0}} drops the endpoints in {{1}}, and proxies send new calls to the others that there are.':
    'リモートシークレットがなくなると、{{0}} の istiod は {{1}} のエンドポイントを破棄し、プロキシは新しい呼び出しを、残っているほかのエンドポイントへ送ります。',
  'Workloads in {{0}} can no longer call services of other sites by the names of its listeners, and open connections through them break.':
    '{{0}} のワークロードは、その Listener の名前でほかのサイトのサービスを呼び出せなくなり、Listener 経由で開いている接続は切れます。',
  "Workloads of each cluster open TCP 4143 to the other's gateway, and its mirror controller opens TCP 4191 to that gateway and to the other's API server, at the address that your kubectl context has. A gateway is a Service of type LoadBalancer.":
    '各クラスターのワークロードは相手のゲートウェイへ TCP 4143 を開きます。各クラスターのミラーコントローラーは、相手のゲートウェイへ TCP 4191 を開き、kubectl コンテキストにあるアドレスで相手の API サーバーへも開きます。ゲートウェイは、タイプ LoadBalancer の Service です。',
  'Workloads of each zone open TCP 10001 to the zone ingress of the others: between {{0}} and {{1}}. A zone whose ingress cannot be reached can call the others, but serve nobody.':
    '各ゾーンのワークロードは、ほかのゾーンイングレスへ TCP 10001 を開きます。対象は {{0}} と {{1}} の間です。イングレスに到達できないゾーンは、ほかを呼び出せますが、提供はできません。',
  'Workloads of every site reach what they call':
    'すべてのサイトのワークロードが、呼び出す先に到達できる',
  'Would the newcomer join an interconnect that the System has?':
    '新しいクラスターは、System の既存の相互接続に参加することになりますか?',
  'Zone ingresses find the service of a connection by the server name in its TLS handshake, so that a mesh without mutual TLS has no traffic between zones.':
    'ゾーンイングレスは TLS ハンドシェイクのサーバー名で接続先のサービスを見つけるため、相互 TLS のないメッシュにはゾーン間のトラフィックがありません。',
  'Zones are told apart by their names alone; the control planes of two clusters under one name would overwrite what the other reports.':
    'ゾーンは名前だけで区別されます。同じ名前の 2 つのクラスターのコントロールプレーンは、互いの報告を上書きします。',
  'Zones connect to a global control plane by themselves; workloads reach other zones through zone ingresses with mutual TLS.':
    'ゾーンは自らグローバルコントロールプレーンに接続します。ワークロードは相互 TLS のゾーンイングレス経由でほかのゾーンに到達します。',
  'a CNCF sandbox project since 2020, very active':
    '2020 年から CNCF サンドボックスのプロジェクトで、非常に活発',
  'a CNCF sandbox project since 2021, under active development':
    '2021 年から CNCF サンドボックスのプロジェクトで、活発に開発中',
  'a CNCF sandbox project since 2021; multi-cluster is alpha in its API':
    '2021 年から CNCF サンドボックスのプロジェクト。マルチクラスターの API はアルファ',
  'a ClusterSet and a token per member, made by antctl; tunnels then follow by themselves':
    'antctl が作る ClusterSet とメンバーごとのトークン。トンネルはその後自動で張られます',
  'a Kubernetes API with many implementations':
    '多くの実装がある Kubernetes API',
  'a Listener makes a Service of any name in its namespace':
    'Listener が、その名前空間に任意の名前の Service を作ります',
  'a RemoteClusterConfiguration with credentials in each cluster for each other one, or BGP peers by hand':
    '各クラスターにほかのクラスターごとの RemoteClusterConfiguration と認証情報、または手作業の BGP ピア',
  'a caller needs nothing at all, and a cluster that serves needs one gateway':
    '呼び出し側には何も不要で、提供するクラスターにはゲートウェイが 1 つ必要です',
  'a cloud service with support; its controller is open source':
    'サポート付きのクラウドサービス。コントローラーはオープンソース',
  'a cluster behind NAT can call the others, but cannot be called unless its gateway is published':
    'NAT の内側のクラスターはほかを呼び出せますが、ゲートウェイを公開しない限り呼び出されることはできません',
  'a cluster behind NAT can import, but cannot serve':
    'NAT の内側のクラスターはインポートできますが、提供はできません',
  'a cluster behind NAT can use services of others, but cannot serve: its gateway and API server must be reachable':
    'NAT の内側のクラスターはほかのサービスを使えますが、提供はできません。ゲートウェイと API サーバーが到達可能でなければなりません',
  'a cluster may have many peers': '1 つのクラスターは多くのピアを持てます',
  'a cluster that joins the broker gets tunnels to all others by itself':
    'ブローカーに参加したクラスターには、ほかのすべてへのトンネルが自動で張られます',
  'a cluster that joins the fleet gets its agents from Azure':
    'フリートに参加したクラスターは Azure からエージェントを受け取ります',
  'a commercial service with support': 'サポート付きの商用サービス',
  'a commercial service with support, its client open source':
    'サポート付きの商用サービス。クライアントはオープンソース',
  'a common root CA, an installation per cluster, and a remote secret in each cluster for each other one':
    '共通のルート CA、クラスターごとのインストール、各クラスターにほかのクラスターごとのリモートシークレット',
  'a common trust anchor, then a link for each direction':
    '共通の信頼アンカー、次に各方向のリンク',
  'a control plane per zone and a proxy per workload':
    'ゾーンごとのコントロールプレーンとワークロードごとのプロキシ',
  'a controller per cluster with an IAM role; services are exported and routed by Gateway API objects':
    'IAM ロールを持つクラスターごとのコントローラー。サービスは Gateway API のオブジェクトでエクスポートしルーティングします',
  'a fabric has any number of peers': 'ファブリックのピア数は任意',
  'a federated service collects endpoints of all clusters under a local name; commercial editions only':
    'フェデレーテッドサービスが全クラスターのエンドポイントをローカルな名前に集めます（商用エディションのみ）',
  'a federated service spreads connections over endpoints of all clusters':
    'フェデレーテッドサービスが全クラスターのエンドポイントに接続を分散します',
  'a fleet has many members': 'フリートは多くのメンバーを持てます',
  'a gateway may have an external address (one to one); there is no traversal of NAT':
    'ゲートウェイは外部アドレス（1 対 1）を持てますが、NAT の通過機能はありません',
  'a gateway node encrypts all traffic to the other clusters with IPsec and keeps a tunnel to each of them, and every node runs a route agent':
    'ゲートウェイノードがほかのクラスターへの全トラフィックを IPsec で暗号化し、それぞれへのトンネルを保ちます。各ノードでルートエージェントが動作します',
  'a gateway node encrypts all traffic to the other clusters with IPsec and keeps a tunnel to each of them, and every node runs a route agent; the mesh adds a control plane and proxies':
    'ゲートウェイノードがほかのクラスターへの全トラフィックを IPsec で暗号化し、それぞれへのトンネルを保ちます。各ノードでルートエージェントが動作し、メッシュがコントロールプレーンとプロキシを加えます',
  'a global service has the same name in every cluster; the Multi-Cluster Services API adds clusterset.local':
    'グローバルサービスは全クラスターで同じ名前です。Multi-Cluster Services API が clusterset.local を加えます',
  'a graduated CNCF project': 'CNCF の graduated プロジェクト',
  'a graduated CNCF project since 2021':
    '2021 年から CNCF の graduated プロジェクト',
  'a graduated CNCF project since 2023; ambient multicluster is Beta since 1.29':
    '2023 年から CNCF の graduated プロジェクト。アンビエントのマルチクラスターは 1.29 からベータ',
  'a group of proxies stands in for one that fails; nothing balances between clusters':
    '停止したプロキシはグループが代行します。クラスター間の負荷分散はありません',
  'a host name is all that another cluster sees of a service':
    'ほかのクラスターから見えるサービスはホスト名だけです',
  'a member calls the hub, but its services must be reachable in the peered networks':
    'メンバーはハブを呼び出しますが、そのサービスはピアリングしたネットワークで到達可能でなければなりません',
  'a member of the fleet takes part once the feature is on':
    '機能を有効にするとフリートのメンバーが参加します',
  'a mesh may span many clusters; each istiod watches all of them':
    '1 つのメッシュは多くのクラスターにまたがれます。各 istiod がすべてを監視します',
  'a mesh on one network needs every pod to be reachable by its own address, which Globalnet does not give':
    '1 つのネットワーク上のメッシュでは、すべての Pod が自分のアドレスで到達可能でなければならず、Globalnet はそれを満たしません',
  'a mirrored service belongs to the namespace of the same name, which must exist':
    'ミラーしたサービスは同名の名前空間に属し、その名前空間は存在していなければなりません',
  'a mirrored service is found as NAME-CLUSTER, a federated one as NAME-federated':
    'ミラーしたサービスは NAME-CLUSTER、フェデレーテッドサービスは NAME-federated として見つかります',
  'a multi-cluster service spreads connections over the exporting members; Traffic Manager profiles add weights by DNS':
    'マルチクラスターサービスがエクスポートしたメンバーに接続を分散します。Traffic Manager のプロファイルが DNS による重みを加えます',
  'a namespace stretches over clusters, and its pods run in any of them':
    '名前空間はクラスターをまたいで広がり、Pod はどのクラスターでも動作します',
  'a peer may reach whatever its allowed addresses name; network policies narrow it':
    'ピアは許可アドレスに挙げたすべてに到達できます。ネットワークポリシーで絞り込みます',
  'a service belongs to the namespace of the same name in every member':
    'サービスは全メンバーの同名の名前空間に属します',
  'a service has the same cluster-internal name in every cluster':
    'サービスは全クラスターで同じクラスター内部の名前を持ちます',
  'a service is reached by a host name; its namespace does not stretch':
    'サービスにはホスト名で到達します。名前空間は広がりません',
  'a service of Google Cloud with support':
    'サポート付きの Google Cloud のサービス',
  'a service of a peer has a virtual name of its own (NAME.virtual.PEER.consul)':
    'ピアのサービスは固有の仮想名（NAME.virtual.PEER.consul）を持ちます',
  'a service of a peer stays a service of that peer':
    'ピアのサービスは、そのピアのサービスのままです',
  'a service of one cloud only': '1 つのクラウドだけのサービス',
  'a site is a namespace, and nothing is reachable unless both sides expose it':
    'サイトは名前空間であり、両側が公開しない限り何にも到達できません',
  'a site opens its tunnels outwards to the provider':
    'サイトは提供元へ外向きにトンネルを開きます',
  'a site registers itself by a token and is approved by hand':
    'サイトはトークンで自ら登録し、手作業で承認されます',
  'a small project of few maintainers, listed without a CNCF level':
    '少数のメンテナーによる小さなプロジェクトで、CNCF のレベルなしで掲載',
  'a supported product; the open source part is listed without a CNCF level':
    'サポートされる製品。オープンソース部分は CNCF のレベルなしで掲載',
  'a tailnet has any number of devices': 'tailnet のデバイス数は任意',
  'a token is issued and redeemed once per link; no administrator of the cluster is needed for it':
    'リンクごとにトークンを 1 つ発行し、一度だけ引き換えます。クラスター管理者は不要です',
  'a tunnel joins all pods and services of both clusters; only network policies narrow it':
    'トンネルは両クラスターのすべての Pod と Service を接続します。絞り込むのはネットワークポリシーだけです',
  'a tunnel port between each pair of gateways, so every new cluster adds rules at all others':
    'ゲートウェイの各ペア間のトンネル用ポート。新しいクラスターごとに、ほかのすべてでルールが増えます',
  'a word of the makers of {{0}} on this:':
    '次の点についての {{0}} の開発元の見解:',
  'a zone behind NAT can call the others, but cannot be called unless its ingress is published':
    'NAT の内側のゾーンはほかを呼び出せますが、イングレスを公開しない限り呼び出されることはできません',
  'a zone joins by itself once it has the address of the global control plane':
    'グローバルコントロールプレーンのアドレスがあれば、ゾーンは自ら参加します',
  'addresses are routed; nothing balances between clusters':
    'アドレスはルーティングされます。クラスター間の負荷分散はありません',
  'addresses are routed; nothing of a namespace stretches':
    'アドレスはルーティングされます。名前空間は何も広がりません',
  'addresses of the network are names, so pod and service ranges may overlap':
    'ネットワークのアドレスは名前なので、Pod と Service の範囲は重複しても構いません',
  'agents of the fleet in each member':
    '各メンバーにあるフリートのエージェント',
  'all clusters meet at the service network of the cloud':
    '全クラスターがクラウドのサービスネットワークに集まります',
  'all nodes of each pair of clusters in both directions':
    'クラスターの各ペアの全ノード間（双方向）',
  'all nodes of each pair of clusters, and the API servers, in both directions':
    'クラスターの各ペアの全ノードと API サーバー（双方向）',
  'an OAuth client per cluster, then annotations on services':
    'クラスターごとの OAuth クライアントと、サービスのアノテーション',
  'an active project in no foundation that we found':
    '確認できた限りどの財団にも属さない活発なプロジェクト',
  'an active project sponsored by Red Hat, in no foundation; version 2 since March 2025':
    'Red Hat が支援し、財団に属さない活発なプロジェクト。バージョン 2 は 2025 年 3 月から',
  'an egress Service of any name leads to a device of the tailnet':
    '任意の名前の egress Service が tailnet のデバイスにつながります',
  'an exported service appears as a Service antrea-mc-NAME in each member; there is no clusterset.local':
    'エクスポートしたサービスは各メンバーで Service antrea-mc-NAME として現れます。clusterset.local はありません',
  'an exported service belongs to the namespace of the same name in every cluster, which must exist there':
    'エクスポートしたサービスは全クラスターの同名の名前空間に属し、その名前空間は存在していなければなりません',
  'an import balances over its sources: round robin, random or in fixed order':
    'インポートは提供元に分散します（ラウンドロビン、ランダム、または固定順）',
  'an import belongs to the namespace of the same name':
    'インポートは同名の名前空間に属します',
  'an import makes a Service in the namespace that asks for it':
    'インポートは、それを求めた名前空間に Service を作ります',
  'an importer per cluster; names and rules are kept by the cloud':
    'クラスターごとのインポーター。名前とルールはクラウドが保ちます',
  'an observation of {{0}}': '{{0}} の観測',
  'any cluster may call the gateway of any other; there is no network between them':
    'どのクラスターもほかのゲートウェイを呼び出せます。その間にネットワークはありません',
  'any connected graph of links reaches every site, over several hops if need be':
    'つながったリンクのグラフであれば、必要に応じて複数ホップで全サイトに到達します',
  'any device may reach any other that the rules allow':
    'ルールが許す限り、どのデバイスもほかのすべてに到達できます',
  'any member may export and import; the network is that of the VPC':
    'どのメンバーもエクスポートとインポートができます。ネットワークは VPC のものです',
  'any number of VPCs and clusters join a service network':
    '任意の数の VPC とクラスターがサービスネットワークに参加できます',
  'any number of clusters may publish and call host names':
    '任意の数のクラスターがホスト名を公開し呼び出せます',
  'any number of clusters may read each other':
    '任意の数のクラスターが互いを読めます',
  'any number of links': 'リンク数は任意',
  'any number of members share one leader':
    '任意の数のメンバーが 1 つのリーダーを共有します',
  'any number of peers': 'ピア数は任意',
  'any number of sites meet at the provider':
    '任意の数のサイトが提供元に集まります',
  'any number of zones': 'ゾーン数は任意',
  'any number, each pair by itself': '数は任意で、各ペアを個別に設定',
  'any pairs may be made peers': '任意のペアをピアにできます',
  'authorization policies and exportTo work per namespace, but a remote secret lets a control plane read all services of the other cluster':
    '認可ポリシーと exportTo は名前空間単位ですが、リモートシークレットによりコントロールプレーンが相手クラスターの全サービスを読めます',
  'callers only see the address of the gateway, so pod and service ranges may overlap':
    '呼び出し側から見えるのはゲートウェイのアドレスだけなので、Pod と Service の範囲は重複しても構いません',
  'certificates of the fabric are made by hand, then an operator installs the gateway':
    'ファブリックの証明書を手作業で作り、その後オペレーターがゲートウェイをインストールします',
  'cilium connectivity test ends without failures':
    'cilium connectivity test が失敗なしで終わる',
  'clients come in by the same host names as other clusters do, and whoever answers for these names decides which cluster they reach':
    'クライアントもほかのクラスターと同じホスト名で入ってきます。その名前に答えるものが到達先のクラスターを決めます',
  'clustermesh-apiserver is deployed in {{0}}':
    '{{0}} に clustermesh-apiserver がデプロイされている',
  'clustermesh-apiserver is replaced in all clusters. From here on, services of the same name and namespace that are annotated as global share their pods.':
    '全クラスターで clustermesh-apiserver が置き換わります。以降、global のアノテーションを付けた同じ名前と名前空間のサービスは Pod を共有します。',
  'clustermesh-apiserver is replaced in all of these clusters: while it is, their agents go on with what they know of each other and do not learn of changes.':
    'これらの全クラスターで clustermesh-apiserver が置き換わります。その間、エージェントは互いについて知っている内容で動き続け、変化を知りません。',
  'clustermesh-apiserver is what the other clusters read the state of {{0}} from. With KVStoreMesh, which is the default, it also keeps a copy of theirs.':
    'ほかのクラスターは clustermesh-apiserver から {{0}} の状態を読みます。既定の KVStoreMesh では、ほかの状態の写しも保ちます。',
  'clusters call the service network inside the VPC and are called by it there':
    'クラスターは VPC 内でサービスネットワークを呼び出し、そこで呼び出されます',
  'clusters on different networks only meet at their gateways, so ranges may overlap':
    '異なるネットワークのクラスターはゲートウェイでのみ接するため、範囲は重複しても構いません',
  'connections are opened outwards from both ends, or relayed':
    '接続は両端から外向きに開かれるか、中継されます',
  'connections are spread evenly over the exporting clusters, without a preference for the own one':
    '接続はエクスポートしたクラスターに均等に分散され、自クラスターは優先されません',
  'connections are spread over the endpoints of all exporting clusters':
    '接続はエクスポートした全クラスターのエンドポイントに分散されます',
  'connections go to the least loaded server, with link costs, priorities and weights between sites; requests cannot be steered':
    '接続は最も負荷の低いサーバーへ向かい、サイト間にはリンクコスト、優先度、重みがあります。リクエスト単位の制御はできません',
  'control is a star around the global control plane; traffic goes between any zones':
    '制御はグローバルコントロールプレーンを中心とするスター、トラフィックは任意のゾーン間です',
  'control is a star around the hub; traffic takes the peered networks':
    '制御はハブを中心とするスター、トラフィックはピアリングしたネットワークを通ります',
  'control stream from the dialing servers to the accepting ones, where it does not go through gateways':
    'ゲートウェイを経由しない場合の、ダイヤルするサーバーから受け入れるサーバーへの制御ストリーム',
  'coordination and relays belong to one vendor unless they are replaced':
    '調整と中継は、置き換えない限り 1 つのベンダーのものです',
  'coordination, and relays where no direct path is found':
    '直接の経路が見つからない場合の調整と中継',
  'could not be confirmed in its documentation.':
    'は文書で確認できませんでした。',
  'direct WireGuard, where it is let through':
    '許可されている場合の直接の WireGuard',
  'documented at under half a CPU and 200 MB, and used on k3s and small boards':
    'CPU 0.5 未満、メモリ 200 MB と文書にあり、k3s や小型ボードで使われています',
  'each Mesh is a tenant with its own CA; permissions work per service':
    '各 Mesh が独自の CA を持つテナントです。権限はサービス単位です',
  'each configuration adds one direction; a full mesh is what the documentation shows':
    '各設定が 1 方向を加えます。文書が示すのはフルメッシュです',
  'each link adds one direction, so any graph can be made':
    '各リンクが 1 方向を加えるため、任意のグラフを作れます',
  'each node talks to the managed prefix list of the service, however many clusters there are':
    'クラスター数にかかわらず、各ノードはサービスのマネージドプレフィックスリストと通信します',
  'each pair is joined by itself; a full mesh is usual':
    '各ペアが個別に接続します。フルメッシュが一般的です',
  'each pair is peered by itself': '各ペアを個別にピアリングします',
  'each pair is peered by itself; a star of one consumer is usual':
    '各ペアを個別にピアリングします。1 つのコンシューマーを中心とするスターが一般的です',
  'each peer has a tenant namespace and role, and namespaces are offloaded one by one':
    '各ピアにテナントの名前空間とロールがあり、名前空間は 1 つずつオフロードされます',
  'each remote secret adds one direction, so any graph can be made':
    '各リモートシークレットが 1 方向を加えるため、任意のグラフを作れます',
  'each route has a host name given by the cloud, or a custom domain':
    '各ルートは、クラウドが与えるホスト名または独自ドメインを持ちます',
  'each service is exposed by an Ingress or a route of its own, and each caller is told its host name':
    '各サービスを専用の Ingress またはルートで公開し、呼び出し側にホスト名を伝えます',
  'endpoints of offloaded pods join the service; requests cannot be steered':
    'オフロードした Pod のエンドポイントがサービスに加わります。リクエスト単位の制御はできません',
  'every cluster must run Antrea': '全クラスターで Antrea が必要です',
  'every cluster must run Calico': '全クラスターで Calico が必要です',
  'every cluster must run Cilium': '全クラスターで Cilium が必要です',
  'every cluster of the broker is joined with every other':
    'ブローカーの各クラスターはほかのすべてと接続されます',
  'exported services are found under clusterset.local':
    'エクスポートしたサービスは clusterset.local で見つかります',
  'exported services are found under clusterset.local in every cluster':
    'エクスポートしたサービスは全クラスターで clusterset.local で見つかります',
  'exported services, inside the VPC; Google makes the rules itself':
    'VPC 内のエクスポートしたサービス。ルールは Google が自動で作ります',
  'exported services, through the peering of the virtual networks':
    '仮想ネットワークのピアリングを通るエクスポートしたサービス',
  'external-dns publishes the host where it runs, by an annotation that the Gateway passes on to its load balancer; elsewhere, make a DNS record that leads to the printed address.':
    'external-dns が動作している場合は、Gateway がロードバランサーに引き継ぐアノテーションにより、ホストを公開します。そうでない場合は、表示されたアドレスを指す DNS レコードを作成してください。',
  'external-dns publishes these hosts; only the routing policy of the DNS provider, which no cluster shows, can lead clients to the nearest cluster.':
    'external-dns がこれらのホストを公開しています。クライアントを最寄りのクラスターへ導けるのは DNS プロバイダーのルーティングポリシーだけで、クラスターからは見えません。',
  'federated services collect endpoints from namespaces of the same name':
    'フェデレーテッドサービスは同名の名前空間からエンドポイントを集めます',
  'federation of endpoints and services exists in the commercial editions only; BGP alone is open source':
    'エンドポイントとサービスのフェデレーションは商用エディションのみで、オープンソースなのは BGP だけです',
  'for each pair of clusters the gateway port and the API server, in both directions':
    'クラスターの各ペアについて、ゲートウェイのポートと API サーバー（双方向）',
  'gateway and API server of each pair, for each direction in use':
    '使用する各方向について、各ペアのゲートウェイと API サーバー',
  'gateways are ordinary pods, whatever the CNI':
    'ゲートウェイは通常の Pod で、CNI を問いません',
  'gateways authenticate each other by certificates of the fabric; access policies decide per connection':
    'ゲートウェイはファブリックの証明書で互いを認証し、アクセスポリシーが接続ごとに判断します',
  'gateways stand between the networks':
    'ネットワークの間にゲートウェイがあります',
  'gateways stand between the networks; the flat mode needs ranges that do not overlap':
    'ネットワークの間にゲートウェイがあります。フラットモードでは範囲が重複してはなりません',
  'global load balancers with origin pools, weights and health checks':
    'オリジンプール、重み、ヘルスチェックを持つグローバルロードバランサー',
  'global services balance over clusters, with local or remote affinity; requests cannot be steered':
    'グローバルサービスはローカルまたはリモートの優先でクラスター間に分散します。リクエスト単位の制御はできません',
  'health checks between nodes': 'ノード間のヘルスチェック',
  'imports and exports belong to namespaces, and policies of both sides must allow a connection':
    'インポートとエクスポートは名前空間に属し、両側のポリシーが接続を許可する必要があります',
  'imports carry a derived service, but which names callers use is not documented where we looked':
    'インポートは派生したサービスを伴いますが、呼び出し側が使う名前は、調べた文書には書かれていません',
  'is a CNI of its own, or runs beside Flannel or Cilium':
    'それ自体が CNI であるか、Flannel または Cilium と並んで動作します',
  'is a must ({{0}}): make it a should, or do without {{1}}':
    'は必須です（{{0}}）。推奨に変えるか、{{1}} を使わないでください',
  'istioctl calls every cluster synced':
    'istioctl がすべてのクラスターを synced と表示する',
  'istioctl proxy-status lists the pods of these namespaces':
    'istioctl proxy-status にこれらの名前空間の Pod が表示される',
  'istiod asks for 500m CPU and 2Gi of memory, and each workload or node runs a proxy':
    'istiod は CPU 500m とメモリ 2Gi を要求し、各ワークロードまたはノードでプロキシが動作します',
  'istiod signs the certificates of its proxies with the CA in the Secret cacerts, and takes up a CA only where it finds it before it first starts. The namespace names the network of the cluster.':
    'istiod は Secret cacerts の CA でプロキシの証明書に署名します。CA を使うのは、最初の起動前に存在する場合だけです。名前空間がクラスターのネットワークを示します。',
  "istiod to the other cluster's API server (443 on many clouds)":
    'istiod から相手クラスターの API サーバーへ（多くのクラウドでは 443）',
  'its README says pre-alpha, and in 2026 only dependencies were updated':
    'README がプレアルファと称し、2026 年は依存関係だけが更新されました',
  'its load balancers can be advertised on the internet at the points of the provider, where clients then come in instead of at a cluster':
    'ロードバランサーを提供元の拠点でインターネットに公開でき、クライアントはクラスターではなくそこに入ってきます',
  'its node takes hugepages, three volumes and privileged pods':
    'ノードが hugepages、3 つのボリューム、特権 Pod を使います',
  'its virtual Kubernetes spans sites, but whether namespaces of existing clusters can be stretched was not found':
    '仮想 Kubernetes はサイトにまたがりますが、既存クラスターの名前空間を広げられるかは確認できませんでした',
  'k8gb answers by a strategy that was not seen.':
    'k8gb が確認できない戦略で答えています。',
  'k8gb answers by {{0}}, which does not ask where the client is.':
    'k8gb が {{0}} で答えており、クライアントの場所は考慮されません。',
  'k8gb answers with the cluster that is nearest to the client.':
    'k8gb がクライアントに最も近いクラスターを答えています。',
  'kumactl has that version, and you may install in {{0}}':
    'kumactl がそのバージョンで、{{0}} へのインストール権限がある',
  'kumactl installs its own version. A zone may be somewhat older than the global control plane, but never newer.':
    'kumactl は自身と同じバージョンをインストールします。ゾーンはグローバルコントロールプレーンより多少古くても構いませんが、新しくてはなりません。',
  'link from an edge router (55671 from an interior router, 443 through an OpenShift route)':
    'エッジルーターからのリンク（内部ルーターからは 55671、OpenShift の Route では 443）',
  'liqoctl writes to both ends of a peering, and every later check looks at both.':
    'liqoctl はピアリングの両端に書き込み、以降の確認はすべて両端を調べます。',
  'load balancers find services of Kubernetes sites, but which names callers use is not documented where we looked':
    'ロードバランサーは Kubernetes サイトのサービスを見つけますが、呼び出し側が使う名前は、調べた文書には書かれていません',
  'load balancing over several clusters is a preview, not meant for production':
    '複数クラスターの負荷分散はプレビューで、本番利用向けではありません',
  'members must run Azure CNI, whose pods have addresses of the virtual network':
    'メンバーでは、Pod が仮想ネットワークのアドレスを持つ Azure CNI が必要です',
  'mutual TLS between control planes; traffic is encrypted only where WireGuard or IPsec is turned on':
    'コントロールプレーン間は相互 TLS。トラフィックは WireGuard または IPsec を有効にした場合のみ暗号化されます',
  'mutual TLS between the gateways': 'ゲートウェイ間の相互 TLS',
  'mutual TLS between workloads inside encrypted tunnels, over the internet':
    '暗号化トンネルの中でワークロード間の相互 TLS（インターネット経由）',
  'mutual TLS to the east-west gateway (15008 in ambient mode)':
    'east-west ゲートウェイへの相互 TLS（アンビエントモードでは 15008）',
  'mutual TLS to the gateway': 'ゲートウェイへの相互 TLS',
  'mutual TLS to the mesh gateway (with the control stream where peering goes through gateways)':
    'メッシュゲートウェイへの相互 TLS（ピアリングがゲートウェイを通る場合は制御ストリームも）',
  'mutual TLS to the zone ingress': 'ゾーンイングレスへの相互 TLS',
  'namespaces of the same name count as one and their endpoints are merged, but the objects are not copied':
    '同名の名前空間は 1 つとみなされエンドポイントが統合されますが、オブジェクトはコピーされません',
  'network policies can be stretched over clusters and select namespaces; services are exported one by one':
    'ネットワークポリシーはクラスターをまたげ、名前空間を選択します。サービスは 1 つずつエクスポートします',
  'network policies select pods by cluster, namespace and identity':
    'ネットワークポリシーはクラスター、名前空間、アイデンティティで Pod を選択します',
  'networks of many sites are usual; edge routers are leaves that keep large ones small':
    '多くのサイトのネットワークが一般的で、エッジルーターは大きなネットワークを小さく保つ末端です',
  'no particular CNI is needed; ambient mode adds its own node agent':
    '特定の CNI は不要です。アンビエントモードは独自のノードエージェントを加えます',
  'nodes must reach each other by their internal addresses':
    'ノードは内部アドレスで互いに到達できる必要があります',
  'nodes must reach each other by their private addresses':
    'ノードはプライベートアドレスで互いに到達できる必要があります',
  'nothing runs besides the CNI that is there anyway':
    '既存の CNI 以外には何も動作しません',
  'nothing speaks against it there': 'そちらには不利な点がありません',
  'objects live in tenants and namespaces of the service':
    'オブジェクトはサービスのテナントと名前空間に置かれます',
  'of each pair one end must be reachable; the other keeps the tunnel alive':
    '各ペアで片方が到達可能であればよく、もう片方がトンネルを維持します',
  'one HTTPS port, open at every cluster that serves':
    '提供する各クラスターで開く HTTPS ポート 1 つ',
  'one UDP port and the API server, at one side of each pair':
    '各ペアの片側で、UDP ポート 1 つと API サーバー',
  'one agent per node, and WireGuard in the kernel':
    'ノードごとのエージェント 1 つと、カーネル内の WireGuard',
  'one clustermesh-apiserver per cluster, and every agent keeps the state of all others':
    'クラスターごとに clustermesh-apiserver 1 つ。各エージェントがほかのすべての状態を保ちます',
  'one command with access to both clusters sets up network, identities and offloading, once for each pair':
    '両クラスターにアクセスできる 1 つのコマンドが、ペアごとに一度、ネットワーク、アイデンティティ、オフロードを設定します',
  'one control plane and one data plane pod per cluster':
    'クラスターごとにコントロールプレーンとデータプレーンの Pod が 1 つずつ',
  'one controller; traffic is carried by the cloud':
    'コントローラー 1 つ。トラフィックはクラウドが運びます',
  'one gateway node and one controller in each cluster':
    '各クラスターにゲートウェイノード 1 つとコントローラー 1 つ',
  'one gateway port per cluster, and the servers where control does not go through gateways':
    'クラスターごとにゲートウェイポート 1 つ。制御がゲートウェイを通らない場合はサーバーも',
  'one outgoing TCP connection joins a site, so all sites but one that listens may sit behind NAT':
    'アウトバウンド TCP 接続 1 本でサイトが参加するため、待ち受ける 1 つ以外のサイトは NAT の内側で構いません',
  'one port at each zone ingress, and one at the global control plane':
    '各ゾーンイングレスにポート 1 つ、グローバルコントロールプレーンにポート 1 つ',
  'one port, but between each pair of clusters':
    'ポート 1 つ。ただしクラスターの各ペア間',
  'one port, open at each cluster that serves':
    '提供する各クラスターで開くポート 1 つ',
  'one router pod per site, and an edge router keeps a single connection':
    'サイトごとにルーター Pod 1 つ。エッジルーターは接続を 1 本だけ保ちます',
  'one small proxy per exposed service or group of them':
    '公開するサービスまたはそのグループごとに小さなプロキシ 1 つ',
  'one vendor decides on it, and partitions and sameness groups need its Enterprise licence':
    '1 つのベンダーが決定し、パーティションと sameness group には Enterprise ライセンスが必要です',
  'only a listening site has ports open; a site that connects needs outgoing TCP and nothing else':
    'ポートを開くのは待ち受けるサイトだけです。接続するサイトに必要なのはアウトバウンド TCP だけです',
  'only gateways see each other': 'ゲートウェイだけが互いを認識します',
  'only services that are exported to a peer are seen there, and intentions say who may call them':
    'ピアから見えるのはエクスポートしたサービスだけで、誰が呼び出せるかは intention が定めます',
  'only with Globalnet, which is chosen for the whole cluster set when the broker is deployed and costs a second address translation':
    'Globalnet を使う場合のみ。ブローカーのデプロイ時にクラスターセット全体について選び、アドレス変換が 1 回増えます',
  'open source under Apache-2.0': 'Apache-2.0 のオープンソース',
  'open source under Apache-2.0, but tied to one CNI':
    'Apache-2.0 のオープンソースですが、1 つの CNI に縛られます',
  'open source under Apache-2.0, over WireGuard of the Linux kernel':
    'Apache-2.0 のオープンソースで、Linux カーネルの WireGuard を使用',
  'open source under Apache-2.0, though stable builds come from a vendor':
    'Apache-2.0 のオープンソースですが、安定版ビルドはベンダーが提供します',
  'open source under Apache-2.0, though workloads come to depend on its API':
    'Apache-2.0 のオープンソースですが、ワークロードがその API に依存するようになります',
  'open source under Apache-2.0, with an enterprise build by Kong':
    'Apache-2.0 のオープンソースで、Kong のエンタープライズビルドがあります',
  'open source under Apache-2.0, with services exported by an API of Kubernetes SIG Multicluster':
    'Apache-2.0 のオープンソースで、サービスは Kubernetes SIG Multicluster の API でエクスポートします',
  'outgoing UDP 4500 or TCP 443 to the provider, however many sites there are':
    'サイト数にかかわらず、提供元へのアウトバウンド UDP 4500 または TCP 443',
  'outgoing connections only': 'アウトバウンド接続のみ',
  'peered networks need no tunnels, but security groups must let services through':
    'ピアリングしたネットワークにトンネルは不要ですが、セキュリティグループでサービスを許可する必要があります',
  'peering is generally available since Consul 1.14; a product with support, in no foundation':
    'ピアリングは Consul 1.14 から一般提供。サポート付きの製品で、財団には属しません',
  'peers are named one by one': 'ピアは 1 つずつ指定します',
  'pod addresses must be unique over all clusters':
    'Pod のアドレスは全クラスターで一意でなければなりません',
  'pod ranges may overlap if only services are exported; service ranges may not':
    'サービスだけをエクスポートする場合は Pod の範囲が重複しても構いません。Service の範囲は重複できません',
  'pod ranges must differ in all clusters and nodes':
    'Pod の範囲は全クラスターとノードで異なる必要があります',
  'pods are addressed directly, in one virtual network or in peered ones':
    'Pod は 1 つの、またはピアリングした仮想ネットワークで直接アドレス指定されます',
  'pods are reached by their own addresses':
    'Pod には自分のアドレスで到達します',
  'pods keep their addresses in a common VPC':
    'Pod は共通の VPC で自分のアドレスを保ちます',
  'pods must reach each other in the VPC':
    'Pod は VPC 内で互いに到達できる必要があります',
  'policies of the mesh work per namespace, while the tunnel below joins all pods':
    'メッシュのポリシーは名前空間単位ですが、下のトンネルはすべての Pod を接続します',
  'policies select pods and namespaces of remote clusters by their labels':
    'ポリシーは相手クラスターの Pod と名前空間をラベルで選択します',
  'probes of the gateway': 'ゲートウェイのプローブ',
  'proxies and gateways are ordinary pods, whatever the CNI':
    'プロキシとゲートウェイは通常の Pod で、CNI を問いません',
  'proxies are ordinary pods, whatever the CNI':
    'プロキシは通常の Pod で、CNI を問いません',
  'ranges that overlap are mapped to others for each peer':
    '重複する範囲は、ピアごとに別の範囲へ変換されます',
  'redemption of the access token, once (443 through an OpenShift route)':
    'アクセストークンの引き換え（一度だけ。OpenShift の Route では 443）',
  'registration, and tunnels where IPsec is not let through':
    '登録、および IPsec が通らない場合のトンネル',
  'requests arrive at a load balancer or node port, whatever the CNI':
    'リクエストは CNI を問わず、ロードバランサーまたは NodePort に到着します',
  'requests to the service network (80 for plain HTTP)':
    'サービスネットワークへのリクエスト（平文 HTTP では 80）',
  'resolvers fail over to peers, splitters and routers steer requests':
    'resolver がピアへフェイルオーバーし、splitter と router がリクエストを制御します',
  'routers are ordinary pods, whatever the CNI':
    'ルーターは通常の Pod で、CNI を問いません',
  'routers authenticate each other by certificates of a private CA, and all traffic between sites is encrypted':
    'ルーターはプライベート CA の証明書で互いを認証し、サイト間の全トラフィックが暗号化されます',
  'routes and backends stay in their namespaces unless a ReferenceGrant allows otherwise':
    'ReferenceGrant が許さない限り、ルートとバックエンドは自分の名前空間に留まります',
  'routes by path and header with weights over clusters, retries and timeouts; federated services balance over all':
    'パスとヘッダーによるルート、クラスター間の重み、再試行とタイムアウト。フェデレーテッドサービスはすべてに分散します',
  'routes by path and header, weights, and preferences among zones':
    'パスとヘッダーによるルート、重み、ゾーン間の優先',
  'routes match paths, methods and headers, with weights over clusters':
    'ルートはパス、メソッド、ヘッダーに一致し、クラスター間の重みを持ちます',
  'servers, gateways and a proxy per workload':
    'サーバー、ゲートウェイ、ワークロードごとのプロキシ',
  'services are exported one by one by a label; policies go by identity':
    'サービスはラベルで 1 つずつエクスポートします。ポリシーはアイデンティティによります',
  'services are exported one by one from their namespaces, and IAM policies say who may call them':
    'サービスは名前空間から 1 つずつエクスポートし、誰が呼び出せるかは IAM ポリシーが定めます',
  'services are exported one by one, between namespaces of the same name':
    'サービスは同名の名前空間の間で 1 つずつエクスポートします',
  'services are exported one by one, between namespaces of the same name; network policies do not apply to them':
    'サービスは同名の名前空間の間で 1 つずつエクスポートします。ネットワークポリシーは適用されません',
  'services are exposed one by one': 'サービスは 1 つずつ公開します',
  'services are exposed one by one; a namespace does not stretch':
    'サービスは 1 つずつ公開します。名前空間は広がりません',
  'services are exposed one by one; rules of the tailnet say who may call':
    'サービスは 1 つずつ公開します。誰が呼び出せるかは tailnet のルールが定めます',
  'services are found by host names in a DNS zone outside the clusters, which external-dns can keep':
    'サービスはクラスター外の DNS ゾーンのホスト名で見つかり、external-dns が管理できます',
  'services are imported one by one': 'サービスは 1 つずつインポートします',
  'services are mirrored by hand or by another tool; Kilo itself has no names':
    'サービスは手作業または別のツールでミラーします。Kilo 自体に名前の仕組みはありません',
  'services have addresses of the tailnet; subnet routes would need ranges that do not overlap':
    'サービスは tailnet のアドレスを持ちます。サブネットルートでは範囲が重複してはなりません',
  'services of an offloaded namespace are reflected and keep their name':
    'オフロードした名前空間のサービスは反映され、名前を保ちます',
  'services of clusters with overlapping ranges reach each other without translation':
    '範囲が重複するクラスターのサービスも、変換なしで互いに到達します',
  'services of other zones have names under mesh.local or .mesh':
    'ほかのゾーンのサービスは mesh.local または .mesh の名前を持ちます',
  'services of the same name and namespace are one; namespaces can be kept local':
    '同じ名前と名前空間のサービスは 1 つです。名前空間をローカルに留めることもできます',
  'services of the same name can be joined over zones; namespaces themselves are not copied':
    '同名のサービスをゾーン間で統合できます。名前空間自体はコピーされません',
  'sites meet at the provider; mesh groups add full meshes or hubs and spokes between them':
    'サイトは提供元に集まります。メッシュグループがサイト間のフルメッシュやハブアンドスポークを加えます',
  'sites run as pods of their own, but no list of CNIs was found':
    'サイトは独自の Pod として動作しますが、CNI の一覧は見つかりませんでした',
  'small proxies, one gateway and one small controller per link':
    'リンクごとに小さなプロキシ、ゲートウェイ 1 つ、小さなコントローラー 1 つ',
  'state of the other cluster, from its clustermesh-apiserver (32379 as a node port)':
    '相手クラスターの clustermesh-apiserver からの状態（NodePort では 32379）',
  'subctl deploys the operator, gateway, route agents and service discovery, and registers the cluster at the broker; the tunnels then make themselves.':
    'subctl がオペレーター、ゲートウェイ、ルートエージェント、サービスディスカバリーをデプロイし、クラスターをブローカーに登録します。トンネルはその後自動で張られます。',
  'subctl installs its own version, so that all clusters are joined with the same subctl.':
    'subctl は自身と同じバージョンをインストールするため、全クラスターを同じ subctl で参加させます。',
  'subctl must have the version of the mesh.':
    'subctl のバージョンは、メッシュと同じでなければなりません。',
  'subctl removes agents, routes and firewall rules from all nodes, and the broker with the last that needs it. What clients of clusterset.local were forgotten shows now, one cluster at a time.':
    'subctl は全ノードからエージェント、経路、ファイアウォールルールを削除し、ブローカーは、それを必要とする最後のクラスターとともに削除します。見落とした clusterset.local のクライアントがあれば、ここで 1 クラスターずつ判明します。',
  "subctl removes agents, routes and firewall rules from all nodes, the label from gateway nodes and the definitions of Submariner's objects; its registration is then removed at the broker, where the gateway could not do that itself.":
    'subctl は、全ノードからエージェント、経路、ファイアウォールルールを、ゲートウェイノードからラベルを削除し、Submariner のオブジェクトの定義も削除します。その後、ゲートウェイが自らブローカーの登録を削除できなかった場合は、それをブローカーで削除します。',
  'subctl verify ends without failures': 'subctl verify が失敗なしで終わる',
  'targets are the addresses of pods in the VPC; the documentation asks for no certain plugin besides':
    'ターゲットは VPC 内の Pod のアドレスです。文書はそのほかに特定のプラグインを求めていません',
  'the CLI or Helm values join each pair; a common CA, names and ids come first':
    'CLI または Helm の値が各ペアを接続します。共通の CA、名前、ID が先に必要です',
  'the CNI of {{0}}': '{{0}} の CNI',
  'the backbone, its load balancers and their API are of one provider only':
    'バックボーン、ロードバランサー、その API は 1 つの提供元だけのものです',
  "the broker's API server (443 on many clouds)":
    'ブローカーの API サーバー（多くのクラウドでは 443）',
  'the client side may sit behind NAT, but gateways and API servers must be reachable from the other clusters':
    'クライアント側は NAT の内側で構いませんが、ゲートウェイと API サーバーはほかのクラスターから到達可能でなければなりません',
  'the cloud of {{0}}': '{{0}} のクラウド',
  "the consumer to the provider's API server (443 on many clouds)":
    'コンシューマーからプロバイダーの API サーバーへ（多くのクラウドでは 443）',
  'the dialing side may sit behind NAT for control, but gateways that serve must be reachable':
    '制御についてはダイヤル側が NAT の内側で構いませんが、提供するゲートウェイは到達可能でなければなりません',
  'the gateway client may sit behind NAT; one side of each pair must be reachable':
    'ゲートウェイクライアントは NAT の内側で構いません。各ペアの片側が到達可能でなければなりません',
  'the gateways of all members are joined with each other':
    '全メンバーのゲートウェイが互いに接続されます',
  'the gateways of all members make a full mesh, and nothing else can be chosen':
    '全メンバーのゲートウェイがフルメッシュを作り、ほかの形は選べません',
  "the hub's API server": 'ハブの API サーバー',
  "the leader's API server (443 on many clouds)":
    'リーダーの API サーバー（多くのクラウドでは 443）',
  "the mirror controller to the other cluster's API server (443 on many clouds)":
    'ミラーコントローラーから相手クラスターの API サーバーへ（多くのクラウドでは 443）',
  'the networking part exists on one cloud only':
    'ネットワーク部分は 1 つのクラウドにしか存在しません',
  'the objects of {{0}} in {{1}}': '{{1}} の {{0}} のオブジェクト',
  'the pod and service ranges of {{0}}': '{{0}} の Pod と Service の範囲',
  'the pod ranges of {{0}}': '{{0}} の Pod の範囲',
  'the ports of the tunnel and the API servers, for each pair of clusters':
    'クラスターの各ペアについて、トンネルのポートと API サーバー',
  'the service makes its firewall rules itself':
    'サービスがファイアウォールルールを自動で作ります',
  'the service ranges of {{0}}': '{{0}} の Service の範囲',
  'the tunnel traverses NAT, but each istiod must reach the API servers of the other clusters':
    'トンネルは NAT を越えますが、各 istiod がほかのクラスターの API サーバーに到達する必要があります',
  'the tunnels carry plain Geneve unless WireGuard is chosen':
    'WireGuard を選ばない限り、トンネルは平文の Geneve です',
  'the zone to the global control plane':
    'ゾーンからグローバルコントロールプレーンへ',
  'traffic crosses the virtual networks as it is; encryption is up to the workloads':
    'トラフィックは仮想ネットワークをそのまま通ります。暗号化はワークロード次第です',
  'traffic is proxied, which should allow overlapping ranges, but no statement was found':
    'トラフィックはプロキシされるため重複する範囲も許されるはずですが、明記は見つかりませんでした',
  'traffic stays in the VPC of the cloud; encryption between workloads is up to them':
    'トラフィックはクラウドの VPC 内に留まります。ワークロード間の暗号化はワークロード次第です',
  'two objects and one token, copied by hand, for each pair':
    'ペアごとに、手作業でコピーする 2 つのオブジェクトと 1 つのトークン',
  'two open-source projects under Apache-2.0':
    'Apache-2.0 の 2 つのオープンソースプロジェクト',
  'two technologies to set up: the tunnel is automatic, the mesh is not (a common root CA, an installation per cluster, and a remote secret in each cluster for each other one)':
    '設定する技術が 2 つあります。トンネルは自動ですが、メッシュは違います（共通のルート CA、クラスターごとのインストール、各クラスターにほかのクラスターごとのリモートシークレット）',
  'volterra-ce-init prepares the nodes, and vp-manager registers the site as {{0}}. Read the manifest before you apply it: it takes rights to the whole cluster, and F5 does not number its versions.':
    'volterra-ce-init がノードを準備し、vp-manager がサイトを {{0}} として登録します。適用する前にマニフェストを読んでください。クラスター全体への権限を取得するものであり、F5 はマニフェストにバージョン番号を付けていません。',
  'weights choose among backends of one gateway; between clusters only DNS answers or a global load balancer decide':
    '重みは 1 つのゲートウェイのバックエンドを選びます。クラスター間では DNS の応答またはグローバルロードバランサーだけが決めます',
  'weights, locality failover, outlier detection, retries and mirroring per request, also between clusters':
    'リクエスト単位の重み、地域フェイルオーバー、異常検知、再試行、ミラーリング（クラスター間も可）',
  'whether the others can open connections to {{0}}':
    'ほかから {{0}} へ接続を開けるか',
  'workloads authenticate each other by SPIFFE identities under a common root, also across clusters':
    'ワークロードは共通のルートの下の SPIFFE ID で互いを認証します（クラスター間も）',
  'workloads authenticate each other by certificates of the mesh, also across zones':
    'ワークロードはメッシュの証明書で互いを認証します（ゾーン間も）',
  'workloads authenticate each other end to end; each cluster keeps its own CA and they exchange trust by the token':
    'ワークロードは端から端まで互いを認証します。各クラスターは独自の CA を保ち、トークンで信頼を交換します',
  'workloads authenticate each other under a common trust anchor, also across clusters':
    'ワークロードは共通の信頼アンカーの下で互いを認証します（クラスター間も）',
  'works beside any CNI, with a fabric of its own':
    '独自のファブリックを持ち、どの CNI とも併用できます',
  'works between clusters of one cloud only':
    '1 つのクラウドのクラスター間でのみ動作します',
  'works with a list of tested CNIs, with extra steps for Calico':
    'テスト済みの CNI の一覧で動作します。Calico では追加の手順が必要です',
  'works with the networking of GKE (VPC-native) only':
    'GKE のネットワーク（VPC ネイティブ）でのみ動作します',
  'zone ingresses stand between the networks':
    'ネットワークの間にゾーンイングレスがあります',
  '{{0}} accepts no peer of that name':
    '{{0}} にその名前で受け入れるピアがない',
  "{{0}} also opens TCP to the broker's API server {{1}}.":
    '{{0}} はブローカーの API サーバー {{1}} へも TCP を開きます。',
  "{{0}} also opens TCP to the broker's API server.":
    '{{0}} はブローカーの API サーバーへも TCP を開きます。',
  '{{0}} and the newcomer have the same name, by which {{1}} tells clusters apart unless told otherwise':
    '{{0}} と新しいクラスターは同じ名前です。{{1}} は、特に指定がなければその名前でクラスターを区別します',
  '{{0}} and {{1}} are connected': '{{0}} と {{1}} が接続している',
  '{{0}} and {{1}} are linked by the control plane of {{2}} no more':
    '{{0}} と {{1}} は {{2}} のコントロールプレーンでつながらなくなりました',
  '{{0}} and {{1}} are linked by the control plane of {{2}} now':
    '{{0}} と {{1}} は {{2}} のコントロールプレーンでつながりました',
  '{{0}} and {{1}} are linked by {{2}} no more':
    '{{0}} と {{1}} は {{2}} でつながらなくなりました',
  '{{0}} and {{1}} are linked by {{2}} now':
    '{{0}} と {{1}} は {{2}} でつながりました',
  '{{0}} and {{1}} are no peers': '{{0}} と {{1}} がピアではない',
  '{{0}} and {{1}} are no peers any more': '{{0}} と {{1}} がもうピアではない',
  '{{0}} and {{1}} are not joined by front doors any more':
    '{{0}} と {{1}} が公開入口でもう接続していない',
  '{{0}} and {{1}} are not linked': '{{0}} と {{1}} が接続していない',
  '{{0}} and {{1}} are peers': '{{0}} と {{1}} がピアである',
  '{{0}} and {{1}} have each other as peers':
    '{{0}} と {{1}} が互いをピアとしている',
  '{{0}} and {{1}} know each other': '{{0}} と {{1}} が互いを認識している',
  '{{0}} and {{1}} know nothing of each other':
    '{{0}} と {{1}} が互いを認識していない',
  '{{0}} and {{1}} know the way to each other':
    '{{0}} と {{1}} が互いへの経路を認識している',
  '{{0}} and {{1}} share a Service': '{{0}} と {{1}} が Service を共有している',
  '{{0}} and {{1}} trust no root in common':
    '{{0}} と {{1}} に共通の信頼ルートがありません',
  '{{0}} can be called by the others but cannot call them:':
    '{{0}} はほかから呼び出せますが、ほかを呼び出せません:',
  '{{0}} can call the others but cannot be called:':
    '{{0}} はほかを呼び出せますが、呼び出されることはできません:',
  '{{0}} cannot be reached from outside, and need not be:':
    '{{0}} は外部から到達できませんが、その必要もありません:',
  '{{0}} cannot be seen now, so that nothing can be told of changes there':
    '{{0}} はいま見えないため、変化があったかどうかは分かりません',
  '{{0}} carries traffic from cluster to cluster; it does not lead clients to the nearest one':
    '{{0}} はクラスターからクラスターへトラフィックを運びます。クライアントを最寄りのクラスターへ導くことはありません',
  '{{0}} clusters make {{1}} links and {{2}} firewall rules.':
    '{{0}} クラスターで、リンクは {{1}} 本、ファイアウォールルールは {{2}} 件になります。',
  '{{0}} consumes {{1}}': '{{0}} が {{1}} を利用している（コンシューマー）',
  '{{0}} could not be seen: {{1}}': '{{0}} を確認できませんでした: {{1}}',
  '{{0}} could not be seen; what it has may differ':
    '{{0}} を確認できませんでした。実際にあるものは異なる可能性があります',
  '{{0}} dials no peer of that name':
    '{{0}} にその名前でダイヤルするピアがない',
  '{{0}} dials, and rules are needed between it and {{1}}.':
    '{{0}} がダイヤルします。{{1}} との間にルールが必要です。',
  '{{0}} does not belong to the System any more':
    '{{0}} は System に属さなくなりました',
  '{{0}} does not have the ConfigMap {{1}}':
    '{{0}} に ConfigMap {{1}} がありません',
  '{{0}} does not have {{1}}': '{{0}} に {{1}} はありません',
  '{{0}} does not know {{1}} any more': '{{0}} が {{1}} をもう認識していない',
  '{{0}} exports it no more': '{{0}} がそれをもうエクスポートしていない',
  '{{0}} exports no service': '{{0}} がサービスをエクスポートしていない',
  '{{0}} exports no service to the others.':
    '{{0}} は、ほかへサービスをエクスポートしていません。',
  '{{0}} exports services that the others may call: {{1}}.':
    '{{0}} は、ほかのクラスターが呼び出しうるサービスをエクスポートしています: {{1}}。',
  '{{0}} fits only where one system calls the API of another, of a different owner; nothing says so here':
    '{{0}} が適するのは、あるシステムが所有者の異なる別のシステムの API を呼び出す場合だけです。ここではそう示されていません',
  '{{0}} gives out addresses that the others reach':
    '{{0}} がほかの到達できるアドレスを出す',
  '{{0}} goes by the name {{1}} in {{2}}':
    '{{0}} は {{2}} で {{1}} という名前を使っています',
  '{{0}} has Submariner already, and a mesh is built anew only where no cluster has it.':
    '{{0}} にはすでに Submariner があります。メッシュを新たに構築するのは、どのクラスターにもない場合だけです。',
  '{{0}} has a GatewayClass': '{{0}} に GatewayClass がある',
  '{{0}} has a Membership': '{{0}} に Membership がある',
  '{{0}} has a ServiceExport': '{{0}} に ServiceExport がある',
  '{{0}} has a control plane of Kuma already, whose meshes and policies had to be moved to the global one first.':
    '{{0}} にはすでに Kuma のコントロールプレーンがあり、先にそのメッシュとポリシーをグローバルコントロールプレーンへ移す必要があります。',
  '{{0}} has a gateway of its network':
    '{{0}} に自ネットワークのゲートウェイがある',
  '{{0}} has a mesh gateway': '{{0}} にメッシュゲートウェイがある',
  '{{0}} has a name of its own': '{{0}} に固有の名前がある',
  '{{0}} has a number of its own': '{{0}} に固有の番号がある',
  '{{0}} has a peer in the role {{1}}': '{{0}} にロール {{1}} のピアがある',
  '{{0}} has a site of Skupper 2 already.':
    '{{0}} にはすでに Skupper 2 のサイトがあります。',
  '{{0}} has a virtual node for {{1}}': '{{0}} に {{1}} の仮想ノードがある',
  '{{0}} has a zone ingress': '{{0}} にゾーンイングレスがある',
  '{{0}} has another id itself': '{{0}} 自身の ID が別のものである',
  '{{0}} has connectors': '{{0}} に Connector がある',
  '{{0}} has imported it': '{{0}} がそれをインポートしている',
  '{{0}} has listeners': '{{0}} に Listener がある',
  '{{0}} has no Cluster Mesh any more': '{{0}} に Cluster Mesh がもうない',
  '{{0}} has no Gateway of that name yet':
    '{{0}} にその名前の Gateway がまだない',
  '{{0}} has no Istio yet': '{{0}} にまだ Istio がない',
  '{{0}} has no Service {{1}}/{{2}} any more':
    '{{0}} に Service {{1}}/{{2}} がもうない',
  '{{0}} has no Submariner': '{{0}} に Submariner がない',
  '{{0}} has no Submariner any more': '{{0}} に Submariner がもうない',
  '{{0}} has no gateway of a network of that name':
    '{{0}} にその名前のネットワークのゲートウェイがない',
  '{{0}} has no gateway of its network any more':
    '{{0}} に自ネットワークのゲートウェイがもうない',
  '{{0}} has no grant for {{1}} yet': '{{0}} に {{1}} 用の許可がまだない',
  '{{0}} has no peer of that id': '{{0}} にその ID のピアがない',
  '{{0}} has no peers.': '{{0}} にはピアがありません。',
  '{{0}} has no remote secret for {{1}}':
    '{{0}} に {{1}} 用のリモートシークレットがない',
  '{{0}} has no remote secret of that name yet':
    '{{0}} にその名前のリモートシークレットがまだない',
  '{{0}} has no site there': '{{0}} のそこにサイトがない',
  '{{0}} has no such Link': '{{0}} にそのような Link がない',
  '{{0}} has no {{1}} yet': '{{0}} にまだ {{1}} がない',
  '{{0}} has several Skupper sites, and which of them leaves is not said.':
    '{{0}} には複数の Skupper サイトがあり、どれが離脱するのかが指定されていません。',
  '{{0}} has sites of Skupper 1 in several namespaces, and which of them belong together is not seen.':
    '{{0}} では複数の名前空間に Skupper 1 のサイトがあり、どのサイト同士が一体なのかを確認できません。',
  '{{0}} has the Secret cacerts': '{{0}} に Secret cacerts がある',
  '{{0}} has the Service': '{{0}} にその Service がある',
  '{{0}} has the global range {{1}}': '{{0}} がグローバル範囲 {{1}} を持つ',
  '{{0}} has the same owner as the System, so more than its API is likely to be shared':
    '{{0}} の所有者は System と同じなので、API 以外も共有する可能性があります',
  '{{0}} has the same {{1}} as {{2}}: {{3}}':
    '{{0}} の {{1}} が {{2}} と同じです: {{3}}',
  '{{0}} has the zone {{1}}': '{{0}} にゾーン {{1}} がある',
  '{{0}} has {{1}}': '{{0}} に {{1}} があります',
  '{{0}} has {{1}} in {{2}}, and not {{3}}':
    '{{0}} の {{1}} は {{2}} で、{{3}} ではありません',
  '{{0}} have another link, or may be cut off':
    '{{0}} に別のリンクがあるか、切り離されても構わない',
  '{{0}} holds a broker': '{{0}} がブローカーを持っている',
  '{{0}} holds it, although nothing shows that others can open connections to it: nobody else is known to be more reachable.':
    '{{0}} に置きます。ほかから接続を開けることを示すものはありませんが、より到達しやすいクラスターも確認できていません。',
  '{{0}} holds it, because connections that others opened to it were seen to work.':
    '{{0}} に置きます。ほかから開かれた接続の動作が確認されているためです。',
  '{{0}} holds it, because it is not known to be behind NAT; nothing more was seen of who can reach whom.':
    '{{0}} に置きます。NAT の内側とは確認されていないためです。誰が誰に到達できるかについて、それ以上は確認できていません。',
  '{{0}} holds it, because load balancers make it reachable from elsewhere.':
    '{{0}} に置きます。ロードバランサーにより外部から到達できるためです。',
  '{{0}} holds it, because others can open connections to it and it is no small device.':
    '{{0}} に置きます。ほかから接続を開け、小さなデバイスではないためです。',
  '{{0}} holds no broker': '{{0}} がブローカーを持たない',
  '{{0}} holds the broker, through which {{1}} find each other, and a broker cannot be moved; let the others leave first, or join them to a new broker elsewhere.':
    '{{0}} にはブローカーがあり、{{1}} はそれを通じて互いを見つけています。ブローカーは移動できません。先にほかのクラスターを離脱させるか、別の場所に作った新しいブローカーに参加させてください。',
  '{{0}} holds the global control plane, which can be no zone at the same time.':
    '{{0}} にはグローバルコントロールプレーンがあり、同時にゾーンになることはできません。',
  '{{0}} holds the global control plane, without which no zone gets its configuration.':
    '{{0}} にはグローバルコントロールプレーンがあり、それがないとどのゾーンにも設定が届きません。',
  '{{0}} in {{1}} has version {{2}} now, and had {{3}}':
    '{{1}} の {{0}} のバージョンはいま {{2}} で、以前は {{3}} でした',
  '{{0}} in {{1}} is run as {{2}} now, and was run as {{3}}':
    '{{1}} の {{0}} はいま {{2}} として動き、以前は {{3}} として動いていました',
  '{{0}} is a GKE cluster': '{{0}} が GKE クラスターである',
  '{{0}} is a member of the {{1}} interconnect that runs over these tunnels; let it leave that first.':
    '{{0}} は、これらのトンネルの上で動作する {{1}} の相互接続のメンバーです。先にそこから離脱させてください。',
  '{{0}} is ahead:': '{{0}} のほうが優れています:',
  '{{0}} is already a member of the Cilium cluster mesh.':
    '{{0}} はすでに Cilium クラスターメッシュのメンバーです。',
  '{{0}} is already a member of the Istio mesh.':
    '{{0}} はすでに Istio メッシュのメンバーです。',
  '{{0}} is already a member of the Submariner mesh.':
    '{{0}} はすでに Submariner メッシュのメンバーです。',
  '{{0}} is already a member of the {{1}} interconnect':
    '{{0}} はすでに {{1}} 相互接続のメンバーです',
  "{{0}} is already a site of F5's network.":
    '{{0}} はすでに F5 のネットワークのサイトです。',
  '{{0}} is already linked by Consul.':
    '{{0}} はすでに Consul でリンクされています。',
  '{{0}} is already linked by Linkerd.':
    '{{0}} はすでに Linkerd でリンクされています。',
  '{{0}} is already linked with the Skupper network.':
    '{{0}} はすでに Skupper ネットワークとリンクされています。',
  '{{0}} is already peered by Liqo.':
    '{{0}} はすでに Liqo でピアリングされています。',
  '{{0}} is called by its front door, or calls one, and would not be in the mesh; add it first.':
    '{{0}} は公開入口から呼び出されているか、ほかの公開入口を呼び出していますが、メッシュには入りません。先に追加してください。',
  '{{0}} is connected': '{{0}} が接続している',
  '{{0}} is connected to {{1}}': '{{0}} が {{1}} に接続している',
  '{{0}} is free': '{{0}} が空いている',
  '{{0}} is installed in {{1}} ({{2}})':
    '{{0}} が {{1}} にインストールされています（{{2}}）',
  '{{0}} is installed in {{1}}, in a version that could not be seen':
    '{{0}} が {{1}} にインストールされていますが、バージョンは確認できませんでした',
  '{{0}} is joined to the broker in {{1}}':
    '{{0}} が {{1}} のブローカーに参加している',
  '{{0}} is linked with somebody else by the name {{1}} in {{2}}':
    '{{0}} は {{2}} で、{{1}} という名前の別の相手と接続しています',
  '{{0}} is no GKE cluster, and Multi-cluster Services are for GKE alone.':
    '{{0}} は GKE のクラスターではなく、Multi-cluster Services は GKE でのみ使えます。',
  '{{0}} is no member of a Submariner mesh.':
    '{{0}} は Submariner メッシュのメンバーではありません。',
  '{{0}} is no member of an Istio mesh of this System.':
    '{{0}} は、この System の Istio メッシュのメンバーではありません。',
  '{{0}} is no site yet': '{{0}} がまだサイトではない',
  '{{0}} is not a member of a Cilium cluster mesh.':
    '{{0}} は Cilium クラスターメッシュのメンバーではありません。',
  '{{0}} is not among the CNIs with which {{1}} is tested ({{2}})':
    '{{0}} は、{{1}} がテストされている CNI（{{2}}）に含まれません',
  '{{0}} is not in the Istio mesh yet; it joins first.':
    '{{0}} はまだ Istio メッシュに入っていません。先に参加させてください。',
  '{{0}} is not in the catalog, or belongs to no cluster of this System':
    '{{0}} はカタログにないか、この System のクラスターに属していません',
  '{{0}} is not installed in {{1}}':
    '{{0}} は {{1}} にインストールされていません',
  '{{0}} is not joined to the broker in {{1}}':
    '{{0}} が {{1}} のブローカーに参加していない',
  '{{0}} is not linked by Linkerd.':
    '{{0}} は Linkerd でリンクされていません。',
  '{{0}} is not linked by peerings alone, but by WAN federation or partitions, and this plan ends peerings only.':
    '{{0}} はピアリングだけでなく WAN フェデレーションまたはパーティションでリンクされていますが、この計画が終了するのはピアリングだけです。',
  '{{0}} is not linked with a Skupper network.':
    '{{0}} は Skupper ネットワークとリンクされていません。',
  '{{0}} is not peered by Liqo.': '{{0}} は Liqo でピアリングされていません。',
  '{{0}} is not reached from outside: it opens UDP 51840 (WireGuard) to {{1}}, through which {{2}} reaches its API server.':
    '{{0}} には外部から到達できません。{{0}} から {{1}} へ UDP 51840（WireGuard）を開き、{{2}} はそれを通して {{0}} の API サーバーに到達します。',
  '{{0}} is observed': '{{0}} が観測されている',
  '{{0}} is on premises, and {{1}} joins clusters of {{2}} only':
    '{{0}} はオンプレミスにあり、{{1}} は {{2}} のクラスターだけを接続します',
  '{{0}} is on {{1}}, and {{2}} joins clusters of {{3}} only':
    '{{0}} は {{1}} にあり、{{2}} は {{3}} のクラスターだけを接続します',
  '{{0}} is part of a mesh with remote clusters ({{1}}), and this plan is for meshes whose clusters all have a control plane.':
    '{{0}} はリモートクラスターのあるメッシュの一部です（{{1}}）。この計画が対象とするのは、すべてのクラスターにコントロールプレーンがあるメッシュです。',
  '{{0}} is seen to run in {{1}} now; that was not known':
    '{{1}} で {{0}} が動いていることが分かりました。以前は分かりませんでした',
  '{{0}} is still connected to {{1}}': '{{0}} が {{1}} にまだ接続している',
  '{{0}} is still installed in {{1}}':
    '{{0}} はまだ {{1}} にインストールされています',
  '{{0}} is the first that is neither given to another member nor used by pods or services.':
    '{{0}} は、ほかのメンバーに割り当てられておらず、Pod や Service にも使われていない最初の範囲です。',
  '{{0}} is used by no cluster': '{{0}} を使うクラスターがない',
  '{{0}} is used by none of them': '{{0}} はどれにも使われていない',
  '{{0}} is {{1}} in {{2}}': '{{0}} は {{2}} で {{1}} です',
  '{{0}} is {{1}} in {{2}}, and {{3}} in {{4}}':
    '{{0}} は {{2}} で {{1}}、{{4}} で {{3}} です',
  "{{0}} joins the networks or services of systems that only need each other's API":
    '{{0}} は、互いの API だけを必要とするシステムのネットワークやサービスまで接続します',
  '{{0}} knows no zone {{1}}': '{{0}} にゾーン {{1}} がない',
  '{{0}} may not open connections to the others, and they cannot open any to it:':
    '{{0}} はほかへ接続を開けず、ほかからも接続を開けません:',
  '{{0}} may not open connections to the others:':
    '{{0}} はほかへ接続を開けません:',
  '{{0}} more things are otherwise now': 'ほかに {{0}} 件が変わりました',
  '{{0}} need not be an edge site.':
    '{{0}} をエッジサイトにする必要はありません。',
  '{{0}} of {{1}} are used by no other':
    '{{1}} の {{0}} はほかで使われていません',
  '{{0}} of {{1}} is that of the others': '{{1}} の {{0}} がほかと同じである',
  '{{0}} of {{1}} is {{2}}': '{{1}} の {{0}} は {{2}} です',
  '{{0}} of {{1}} overlaps with {{2}} of {{3}}':
    '{{1}} の {{0}} が {{3}} の {{2}} と重複しています',
  '{{0}} of {{1}} overlaps with {{2}} of {{3}}:':
    '{{1}} の {{0}} が {{3}} の {{2}} と重複しています:',
  '{{0}} offers it to nobody outside any more':
    '{{0}} がそれを外部にもう提供していない',
  '{{0}} opens TCP 443 to the load balancers of {{1}}, which must get an address that it reaches. Nothing needs to be open at {{2}}.':
    '{{0}} は {{1}} のロードバランサーへ TCP 443 を開きます。ロードバランサーには {{0}} から到達できるアドレスが必要です。{{2}} 側で開けるものはありません。',
  '{{0}} opens TCP to the endpoint that this command prints (45671 from an edge site, 55671 from an interior one, 443 through an OpenShift route), and once to the grant service (9090, or 443). Nothing needs to be open at {{1}}.':
    '{{0}} は、このコマンドが表示するエンドポイントへ TCP を開きます（エッジサイトからは 45671、内部サイトからは 55671、OpenShift の Route では 443）。また許可サービスへ一度だけ開きます（9090 または 443）。{{1}} 側で開けるものはありません。',
  '{{0}} opens TCP to the global control plane at {{1}}; nothing is opened from there.':
    '{{0}} は {{1}} のグローバルコントロールプレーンへ TCP を開きます。そちらから開かれるものはありません。',
  '{{0}} opens UDP 51840 (WireGuard) to a load balancer of {{1}}, or to a node port where it has none, and TCP to the API server of {{2}} (6443, or 443 on many clouds).':
    '{{0}} は、{{1}} のロードバランサー（ない場合は NodePort）へ UDP 51840（WireGuard）を開き、{{2}} の API サーバーへ TCP（6443、多くのクラウドでは 443）を開きます。',
  '{{0}} opens it from behind NAT, whose public address is the source that {{1}} sees.':
    '{{0}} が NAT の内側から開きます。{{1}} から見える送信元は NAT の公開アドレスです。',
  '{{0}} overlaps with {{1}} of {{2}}':
    '{{0}} が {{2}} の {{1}} と重複しています',
  '{{0}} reach the rest of the network through {{1}} only, and are cut off from it.':
    '{{0}} は {{1}} を通してしかネットワークのほかの部分に到達できず、そこから切り離されます。',
  '{{0}} reach the rest of the network through {{1}} only. Link them with a site that stays first, or accept that they are cut off.':
    '{{0}} は {{1}} を通してしかネットワークのほかの部分に到達できません。先に、残るサイトとリンクするか、切り離されることを受け入れてください。',
  '{{0}} reaches the printed endpoint':
    '{{0}} が表示されたエンドポイントに到達できる',
  '{{0}} refers to a host that {{1}} serves':
    '{{0}} が、{{1}} の提供するホストを参照している',
  '{{0}} runs Kubernetes {{1}}': '{{0}} は Kubernetes {{1}} です',
  '{{0}} runs Kubernetes {{1}} now, and ran {{2}}':
    '{{0}} の Kubernetes はいま {{1}} で、以前は {{2}} でした',
  '{{0}} runs Kubernetes {{1}}; it takes {{2}}':
    '{{0}} は Kubernetes {{1}} ですが、{{2}} が必要です',
  '{{0}} runs an Istio of its own; a cluster joins with a control plane that is installed for the mesh.':
    '{{0}} では独自の Istio が動作しています。参加するクラスターには、メッシュのためにインストールしたコントロールプレーンが必要です。',
  '{{0}} runs an Istio of its own; what its proxies trust would have to change first, which takes a new installation.':
    '{{0}} では独自の Istio が動作しています。先にそのプロキシが信頼するものを変える必要があり、それには新たなインストールが必要です。',
  '{{0}} runs in {{1}}': '{{1}} で {{0}} が動作している',
  '{{0}} runs in {{1}} no more': '{{1}} で {{0}} は動かなくなりました',
  '{{0}} runs in {{1}} now': '{{1}} で {{0}} が動くようになりました',
  '{{0}} runs the new version': '{{0}} で新しいバージョンが動作している',
  '{{0}} runs {{1}}, and every cluster of a Cilium cluster mesh runs Cilium.':
    '{{0}} では {{1}} が動作していますが、Cilium クラスターメッシュではすべてのクラスターで Cilium が動作します。',
  '{{0}} runs {{1}}, and {{2}} needs {{3}} in every cluster':
    '{{0}} は {{1}} を使用しており、{{2}} は全クラスターで {{3}} を必要とします',
  '{{0}} seemed to sit behind NAT, and does not any more':
    '{{0}} は NAT の内側にあるように見えましたが、いまはそう見えません',
  '{{0}} seems to sit behind NAT now':
    '{{0}} は NAT の内側にあるように見えます',
  '{{0}} was last seen at {{1}}; that is too long ago to judge':
    '{{0}} の最後の確認は {{1}} で、判断するには古すぎます',
  '{{0}} was not seen to be a zone of {{1}}.':
    '{{0}} が {{1}} のゾーンであることを確認できませんでした。',
  '{{0}} was not seen to run Skupper 1.':
    '{{0}} で Skupper 1 が動作していることを確認できませんでした。',
  '{{0}} was not seen to run Skupper 2, and this plan is for Skupper 2 only.':
    '{{0}} で Skupper 2 が動作していることを確認できませんでした。この計画が対象とするのは Skupper 2 だけです。',
  '{{0}} was seen at {{1}}, except {{2}}':
    '{{0}} は {{1}} に確認されました（{{2}} を除く）',
  '{{0}} was seen in part only; missing: {{1}}':
    '{{0}} は一部しか確認できませんでした。不足: {{1}}',
  '{{0}} was seen whole at {{1}}': '{{0}} は {{1}} に全体が確認されました',
  '{{0}} {{1}} runs in {{2}}': '{{2}} で {{0}} {{1}} が動作している',
  '{{0}} {{1}}/{{2}} calls a front door, and this plan moves Services only.':
    '{{0}} {{1}}/{{2}} が公開入口を呼び出していますが、この計画が移すのは Service だけです。',
  '{{0}}/{{1}} is not exported': '{{0}}/{{1}} がエクスポートされていない',
  '{{0}}:': '{{0}}:',
};
