Many slices: the walkthrough, from an empty cluster.

  $ lab cluster --nodes 12 --dual-stack
  $ cat > dashboard.sh <<'EOF'
  > # How many pods serve web? The dashboard asks once a minute, and takes the first slice that there is.
  > kubectl get endpointslices -l kubernetes.io/service-name=web --sort-by=.metadata.creationTimestamp \
  >   -o jsonpath='{.items[0].endpoints[*].addresses[0]}' | wc -w
  > EOF
  $ cat > legacy.yaml <<'EOF'
  > apiVersion: v1
  > kind: Endpoints
  > metadata:
  >   name: legacy
  > subsets:
  > - addresses:
  >   - ip: 172.20.0.1
  >   - ip: 172.20.0.2
  >   - ip: 172.20.0.3
  >   - ip: 172.20.0.4
  >   - ip: 172.20.0.5
  >   - ip: 172.20.0.6
  >   - ip: 172.20.0.7
  >   - ip: 172.20.0.8
  >   - ip: 172.20.0.9
  >   - ip: 172.20.0.10
  >   - ip: 172.20.0.11
  >   - ip: 172.20.0.12
  >   - ip: 172.20.0.13
  >   - ip: 172.20.0.14
  >   - ip: 172.20.0.15
  >   - ip: 172.20.0.16
  >   - ip: 172.20.0.17
  >   - ip: 172.20.0.18
  >   - ip: 172.20.0.19
  >   - ip: 172.20.0.20
  >   - ip: 172.20.0.21
  >   - ip: 172.20.0.22
  >   - ip: 172.20.0.23
  >   - ip: 172.20.0.24
  >   - ip: 172.20.0.25
  >   - ip: 172.20.0.26
  >   - ip: 172.20.0.27
  >   - ip: 172.20.0.28
  >   - ip: 172.20.0.29
  >   - ip: 172.20.0.30
  >   - ip: 172.20.0.31
  >   - ip: 172.20.0.32
  >   - ip: 172.20.0.33
  >   - ip: 172.20.0.34
  >   - ip: 172.20.0.35
  >   - ip: 172.20.0.36
  >   - ip: 172.20.0.37
  >   - ip: 172.20.0.38
  >   - ip: 172.20.0.39
  >   - ip: 172.20.0.40
  >   - ip: 172.20.0.41
  >   - ip: 172.20.0.42
  >   - ip: 172.20.0.43
  >   - ip: 172.20.0.44
  >   - ip: 172.20.0.45
  >   - ip: 172.20.0.46
  >   - ip: 172.20.0.47
  >   - ip: 172.20.0.48
  >   - ip: 172.20.0.49
  >   - ip: 172.20.0.50
  >   - ip: 172.20.0.51
  >   - ip: 172.20.0.52
  >   - ip: 172.20.0.53
  >   - ip: 172.20.0.54
  >   - ip: 172.20.0.55
  >   - ip: 172.20.0.56
  >   - ip: 172.20.0.57
  >   - ip: 172.20.0.58
  >   - ip: 172.20.0.59
  >   - ip: 172.20.0.60
  >   - ip: 172.20.0.61
  >   - ip: 172.20.0.62
  >   - ip: 172.20.0.63
  >   - ip: 172.20.0.64
  >   - ip: 172.20.0.65
  >   - ip: 172.20.0.66
  >   - ip: 172.20.0.67
  >   - ip: 172.20.0.68
  >   - ip: 172.20.0.69
  >   - ip: 172.20.0.70
  >   - ip: 172.20.0.71
  >   - ip: 172.20.0.72
  >   - ip: 172.20.0.73
  >   - ip: 172.20.0.74
  >   - ip: 172.20.0.75
  >   - ip: 172.20.0.76
  >   - ip: 172.20.0.77
  >   - ip: 172.20.0.78
  >   - ip: 172.20.0.79
  >   - ip: 172.20.0.80
  >   - ip: 172.20.0.81
  >   - ip: 172.20.0.82
  >   - ip: 172.20.0.83
  >   - ip: 172.20.0.84
  >   - ip: 172.20.0.85
  >   - ip: 172.20.0.86
  >   - ip: 172.20.0.87
  >   - ip: 172.20.0.88
  >   - ip: 172.20.0.89
  >   - ip: 172.20.0.90
  >   - ip: 172.20.0.91
  >   - ip: 172.20.0.92
  >   - ip: 172.20.0.93
  >   - ip: 172.20.0.94
  >   - ip: 172.20.0.95
  >   - ip: 172.20.0.96
  >   - ip: 172.20.0.97
  >   - ip: 172.20.0.98
  >   - ip: 172.20.0.99
  >   - ip: 172.20.0.100
  >   - ip: 172.20.0.101
  >   - ip: 172.20.0.102
  >   - ip: 172.20.0.103
  >   - ip: 172.20.0.104
  >   - ip: 172.20.0.105
  >   - ip: 172.20.0.106
  >   - ip: 172.20.0.107
  >   - ip: 172.20.0.108
  >   - ip: 172.20.0.109
  >   - ip: 172.20.0.110
  >   - ip: 172.20.0.111
  >   - ip: 172.20.0.112
  >   - ip: 172.20.0.113
  >   - ip: 172.20.0.114
  >   - ip: 172.20.0.115
  >   - ip: 172.20.0.116
  >   - ip: 172.20.0.117
  >   - ip: 172.20.0.118
  >   - ip: 172.20.0.119
  >   - ip: 172.20.0.120
  >   - ip: 172.20.0.121
  >   - ip: 172.20.0.122
  >   - ip: 172.20.0.123
  >   - ip: 172.20.0.124
  >   - ip: 172.20.0.125
  >   - ip: 172.20.0.126
  >   - ip: 172.20.0.127
  >   - ip: 172.20.0.128
  >   - ip: 172.20.0.129
  >   - ip: 172.20.0.130
  >   - ip: 172.20.0.131
  >   - ip: 172.20.0.132
  >   - ip: 172.20.0.133
  >   - ip: 172.20.0.134
  >   - ip: 172.20.0.135
  >   - ip: 172.20.0.136
  >   - ip: 172.20.0.137
  >   - ip: 172.20.0.138
  >   - ip: 172.20.0.139
  >   - ip: 172.20.0.140
  >   - ip: 172.20.0.141
  >   - ip: 172.20.0.142
  >   - ip: 172.20.0.143
  >   - ip: 172.20.0.144
  >   - ip: 172.20.0.145
  >   - ip: 172.20.0.146
  >   - ip: 172.20.0.147
  >   - ip: 172.20.0.148
  >   - ip: 172.20.0.149
  >   - ip: 172.20.0.150
  >   - ip: 172.20.0.151
  >   - ip: 172.20.0.152
  >   - ip: 172.20.0.153
  >   - ip: 172.20.0.154
  >   - ip: 172.20.0.155
  >   - ip: 172.20.0.156
  >   - ip: 172.20.0.157
  >   - ip: 172.20.0.158
  >   - ip: 172.20.0.159
  >   - ip: 172.20.0.160
  >   - ip: 172.20.0.161
  >   - ip: 172.20.0.162
  >   - ip: 172.20.0.163
  >   - ip: 172.20.0.164
  >   - ip: 172.20.0.165
  >   - ip: 172.20.0.166
  >   - ip: 172.20.0.167
  >   - ip: 172.20.0.168
  >   - ip: 172.20.0.169
  >   - ip: 172.20.0.170
  >   - ip: 172.20.0.171
  >   - ip: 172.20.0.172
  >   - ip: 172.20.0.173
  >   - ip: 172.20.0.174
  >   - ip: 172.20.0.175
  >   - ip: 172.20.0.176
  >   - ip: 172.20.0.177
  >   - ip: 172.20.0.178
  >   - ip: 172.20.0.179
  >   - ip: 172.20.0.180
  >   - ip: 172.20.0.181
  >   - ip: 172.20.0.182
  >   - ip: 172.20.0.183
  >   - ip: 172.20.0.184
  >   - ip: 172.20.0.185
  >   - ip: 172.20.0.186
  >   - ip: 172.20.0.187
  >   - ip: 172.20.0.188
  >   - ip: 172.20.0.189
  >   - ip: 172.20.0.190
  >   - ip: 172.20.0.191
  >   - ip: 172.20.0.192
  >   - ip: 172.20.0.193
  >   - ip: 172.20.0.194
  >   - ip: 172.20.0.195
  >   - ip: 172.20.0.196
  >   - ip: 172.20.0.197
  >   - ip: 172.20.0.198
  >   - ip: 172.20.0.199
  >   - ip: 172.20.0.200
  >   - ip: 172.20.0.201
  >   - ip: 172.20.0.202
  >   - ip: 172.20.0.203
  >   - ip: 172.20.0.204
  >   - ip: 172.20.0.205
  >   - ip: 172.20.0.206
  >   - ip: 172.20.0.207
  >   - ip: 172.20.0.208
  >   - ip: 172.20.0.209
  >   - ip: 172.20.0.210
  >   - ip: 172.20.0.211
  >   - ip: 172.20.0.212
  >   - ip: 172.20.0.213
  >   - ip: 172.20.0.214
  >   - ip: 172.20.0.215
  >   - ip: 172.20.0.216
  >   - ip: 172.20.0.217
  >   - ip: 172.20.0.218
  >   - ip: 172.20.0.219
  >   - ip: 172.20.0.220
  >   - ip: 172.20.0.221
  >   - ip: 172.20.0.222
  >   - ip: 172.20.0.223
  >   - ip: 172.20.0.224
  >   - ip: 172.20.0.225
  >   - ip: 172.20.0.226
  >   - ip: 172.20.0.227
  >   - ip: 172.20.0.228
  >   - ip: 172.20.0.229
  >   - ip: 172.20.0.230
  >   - ip: 172.20.0.231
  >   - ip: 172.20.0.232
  >   - ip: 172.20.0.233
  >   - ip: 172.20.0.234
  >   - ip: 172.20.0.235
  >   - ip: 172.20.0.236
  >   - ip: 172.20.0.237
  >   - ip: 172.20.0.238
  >   - ip: 172.20.0.239
  >   - ip: 172.20.0.240
  >   - ip: 172.20.0.241
  >   - ip: 172.20.0.242
  >   - ip: 172.20.0.243
  >   - ip: 172.20.0.244
  >   - ip: 172.20.0.245
  >   - ip: 172.20.0.246
  >   - ip: 172.20.0.247
  >   - ip: 172.20.0.248
  >   - ip: 172.20.0.249
  >   - ip: 172.20.0.250
  >   - ip: 172.20.1.1
  >   - ip: 172.20.1.2
  >   - ip: 172.20.1.3
  >   - ip: 172.20.1.4
  >   - ip: 172.20.1.5
  >   - ip: 172.20.1.6
  >   - ip: 172.20.1.7
  >   - ip: 172.20.1.8
  >   - ip: 172.20.1.9
  >   - ip: 172.20.1.10
  >   - ip: 172.20.1.11
  >   - ip: 172.20.1.12
  >   - ip: 172.20.1.13
  >   - ip: 172.20.1.14
  >   - ip: 172.20.1.15
  >   - ip: 172.20.1.16
  >   - ip: 172.20.1.17
  >   - ip: 172.20.1.18
  >   - ip: 172.20.1.19
  >   - ip: 172.20.1.20
  >   - ip: 172.20.1.21
  >   - ip: 172.20.1.22
  >   - ip: 172.20.1.23
  >   - ip: 172.20.1.24
  >   - ip: 172.20.1.25
  >   - ip: 172.20.1.26
  >   - ip: 172.20.1.27
  >   - ip: 172.20.1.28
  >   - ip: 172.20.1.29
  >   - ip: 172.20.1.30
  >   - ip: 172.20.1.31
  >   - ip: 172.20.1.32
  >   - ip: 172.20.1.33
  >   - ip: 172.20.1.34
  >   - ip: 172.20.1.35
  >   - ip: 172.20.1.36
  >   - ip: 172.20.1.37
  >   - ip: 172.20.1.38
  >   - ip: 172.20.1.39
  >   - ip: 172.20.1.40
  >   - ip: 172.20.1.41
  >   - ip: 172.20.1.42
  >   - ip: 172.20.1.43
  >   - ip: 172.20.1.44
  >   - ip: 172.20.1.45
  >   - ip: 172.20.1.46
  >   - ip: 172.20.1.47
  >   - ip: 172.20.1.48
  >   - ip: 172.20.1.49
  >   - ip: 172.20.1.50
  >   - ip: 172.20.1.51
  >   - ip: 172.20.1.52
  >   - ip: 172.20.1.53
  >   - ip: 172.20.1.54
  >   - ip: 172.20.1.55
  >   - ip: 172.20.1.56
  >   - ip: 172.20.1.57
  >   - ip: 172.20.1.58
  >   - ip: 172.20.1.59
  >   - ip: 172.20.1.60
  >   - ip: 172.20.1.61
  >   - ip: 172.20.1.62
  >   - ip: 172.20.1.63
  >   - ip: 172.20.1.64
  >   - ip: 172.20.1.65
  >   - ip: 172.20.1.66
  >   - ip: 172.20.1.67
  >   - ip: 172.20.1.68
  >   - ip: 172.20.1.69
  >   - ip: 172.20.1.70
  >   - ip: 172.20.1.71
  >   - ip: 172.20.1.72
  >   - ip: 172.20.1.73
  >   - ip: 172.20.1.74
  >   - ip: 172.20.1.75
  >   - ip: 172.20.1.76
  >   - ip: 172.20.1.77
  >   - ip: 172.20.1.78
  >   - ip: 172.20.1.79
  >   - ip: 172.20.1.80
  >   - ip: 172.20.1.81
  >   - ip: 172.20.1.82
  >   - ip: 172.20.1.83
  >   - ip: 172.20.1.84
  >   - ip: 172.20.1.85
  >   - ip: 172.20.1.86
  >   - ip: 172.20.1.87
  >   - ip: 172.20.1.88
  >   - ip: 172.20.1.89
  >   - ip: 172.20.1.90
  >   - ip: 172.20.1.91
  >   - ip: 172.20.1.92
  >   - ip: 172.20.1.93
  >   - ip: 172.20.1.94
  >   - ip: 172.20.1.95
  >   - ip: 172.20.1.96
  >   - ip: 172.20.1.97
  >   - ip: 172.20.1.98
  >   - ip: 172.20.1.99
  >   - ip: 172.20.1.100
  >   - ip: 172.20.1.101
  >   - ip: 172.20.1.102
  >   - ip: 172.20.1.103
  >   - ip: 172.20.1.104
  >   - ip: 172.20.1.105
  >   - ip: 172.20.1.106
  >   - ip: 172.20.1.107
  >   - ip: 172.20.1.108
  >   - ip: 172.20.1.109
  >   - ip: 172.20.1.110
  >   - ip: 172.20.1.111
  >   - ip: 172.20.1.112
  >   - ip: 172.20.1.113
  >   - ip: 172.20.1.114
  >   - ip: 172.20.1.115
  >   - ip: 172.20.1.116
  >   - ip: 172.20.1.117
  >   - ip: 172.20.1.118
  >   - ip: 172.20.1.119
  >   - ip: 172.20.1.120
  >   - ip: 172.20.1.121
  >   - ip: 172.20.1.122
  >   - ip: 172.20.1.123
  >   - ip: 172.20.1.124
  >   - ip: 172.20.1.125
  >   - ip: 172.20.1.126
  >   - ip: 172.20.1.127
  >   - ip: 172.20.1.128
  >   - ip: 172.20.1.129
  >   - ip: 172.20.1.130
  >   - ip: 172.20.1.131
  >   - ip: 172.20.1.132
  >   - ip: 172.20.1.133
  >   - ip: 172.20.1.134
  >   - ip: 172.20.1.135
  >   - ip: 172.20.1.136
  >   - ip: 172.20.1.137
  >   - ip: 172.20.1.138
  >   - ip: 172.20.1.139
  >   - ip: 172.20.1.140
  >   - ip: 172.20.1.141
  >   - ip: 172.20.1.142
  >   - ip: 172.20.1.143
  >   - ip: 172.20.1.144
  >   - ip: 172.20.1.145
  >   - ip: 172.20.1.146
  >   - ip: 172.20.1.147
  >   - ip: 172.20.1.148
  >   - ip: 172.20.1.149
  >   - ip: 172.20.1.150
  >   - ip: 172.20.1.151
  >   - ip: 172.20.1.152
  >   - ip: 172.20.1.153
  >   - ip: 172.20.1.154
  >   - ip: 172.20.1.155
  >   - ip: 172.20.1.156
  >   - ip: 172.20.1.157
  >   - ip: 172.20.1.158
  >   - ip: 172.20.1.159
  >   - ip: 172.20.1.160
  >   - ip: 172.20.1.161
  >   - ip: 172.20.1.162
  >   - ip: 172.20.1.163
  >   - ip: 172.20.1.164
  >   - ip: 172.20.1.165
  >   - ip: 172.20.1.166
  >   - ip: 172.20.1.167
  >   - ip: 172.20.1.168
  >   - ip: 172.20.1.169
  >   - ip: 172.20.1.170
  >   - ip: 172.20.1.171
  >   - ip: 172.20.1.172
  >   - ip: 172.20.1.173
  >   - ip: 172.20.1.174
  >   - ip: 172.20.1.175
  >   - ip: 172.20.1.176
  >   - ip: 172.20.1.177
  >   - ip: 172.20.1.178
  >   - ip: 172.20.1.179
  >   - ip: 172.20.1.180
  >   - ip: 172.20.1.181
  >   - ip: 172.20.1.182
  >   - ip: 172.20.1.183
  >   - ip: 172.20.1.184
  >   - ip: 172.20.1.185
  >   - ip: 172.20.1.186
  >   - ip: 172.20.1.187
  >   - ip: 172.20.1.188
  >   - ip: 172.20.1.189
  >   - ip: 172.20.1.190
  >   - ip: 172.20.1.191
  >   - ip: 172.20.1.192
  >   - ip: 172.20.1.193
  >   - ip: 172.20.1.194
  >   - ip: 172.20.1.195
  >   - ip: 172.20.1.196
  >   - ip: 172.20.1.197
  >   - ip: 172.20.1.198
  >   - ip: 172.20.1.199
  >   - ip: 172.20.1.200
  >   - ip: 172.20.1.201
  >   - ip: 172.20.1.202
  >   - ip: 172.20.1.203
  >   - ip: 172.20.1.204
  >   - ip: 172.20.1.205
  >   - ip: 172.20.1.206
  >   - ip: 172.20.1.207
  >   - ip: 172.20.1.208
  >   - ip: 172.20.1.209
  >   - ip: 172.20.1.210
  >   - ip: 172.20.1.211
  >   - ip: 172.20.1.212
  >   - ip: 172.20.1.213
  >   - ip: 172.20.1.214
  >   - ip: 172.20.1.215
  >   - ip: 172.20.1.216
  >   - ip: 172.20.1.217
  >   - ip: 172.20.1.218
  >   - ip: 172.20.1.219
  >   - ip: 172.20.1.220
  >   - ip: 172.20.1.221
  >   - ip: 172.20.1.222
  >   - ip: 172.20.1.223
  >   - ip: 172.20.1.224
  >   - ip: 172.20.1.225
  >   - ip: 172.20.1.226
  >   - ip: 172.20.1.227
  >   - ip: 172.20.1.228
  >   - ip: 172.20.1.229
  >   - ip: 172.20.1.230
  >   - ip: 172.20.1.231
  >   - ip: 172.20.1.232
  >   - ip: 172.20.1.233
  >   - ip: 172.20.1.234
  >   - ip: 172.20.1.235
  >   - ip: 172.20.1.236
  >   - ip: 172.20.1.237
  >   - ip: 172.20.1.238
  >   - ip: 172.20.1.239
  >   - ip: 172.20.1.240
  >   - ip: 172.20.1.241
  >   - ip: 172.20.1.242
  >   - ip: 172.20.1.243
  >   - ip: 172.20.1.244
  >   - ip: 172.20.1.245
  >   - ip: 172.20.1.246
  >   - ip: 172.20.1.247
  >   - ip: 172.20.1.248
  >   - ip: 172.20.1.249
  >   - ip: 172.20.1.250
  >   - ip: 172.20.2.1
  >   - ip: 172.20.2.2
  >   - ip: 172.20.2.3
  >   - ip: 172.20.2.4
  >   - ip: 172.20.2.5
  >   - ip: 172.20.2.6
  >   - ip: 172.20.2.7
  >   - ip: 172.20.2.8
  >   - ip: 172.20.2.9
  >   - ip: 172.20.2.10
  >   - ip: 172.20.2.11
  >   - ip: 172.20.2.12
  >   - ip: 172.20.2.13
  >   - ip: 172.20.2.14
  >   - ip: 172.20.2.15
  >   - ip: 172.20.2.16
  >   - ip: 172.20.2.17
  >   - ip: 172.20.2.18
  >   - ip: 172.20.2.19
  >   - ip: 172.20.2.20
  >   - ip: 172.20.2.21
  >   - ip: 172.20.2.22
  >   - ip: 172.20.2.23
  >   - ip: 172.20.2.24
  >   - ip: 172.20.2.25
  >   - ip: 172.20.2.26
  >   - ip: 172.20.2.27
  >   - ip: 172.20.2.28
  >   - ip: 172.20.2.29
  >   - ip: 172.20.2.30
  >   - ip: 172.20.2.31
  >   - ip: 172.20.2.32
  >   - ip: 172.20.2.33
  >   - ip: 172.20.2.34
  >   - ip: 172.20.2.35
  >   - ip: 172.20.2.36
  >   - ip: 172.20.2.37
  >   - ip: 172.20.2.38
  >   - ip: 172.20.2.39
  >   - ip: 172.20.2.40
  >   - ip: 172.20.2.41
  >   - ip: 172.20.2.42
  >   - ip: 172.20.2.43
  >   - ip: 172.20.2.44
  >   - ip: 172.20.2.45
  >   - ip: 172.20.2.46
  >   - ip: 172.20.2.47
  >   - ip: 172.20.2.48
  >   - ip: 172.20.2.49
  >   - ip: 172.20.2.50
  >   - ip: 172.20.2.51
  >   - ip: 172.20.2.52
  >   - ip: 172.20.2.53
  >   - ip: 172.20.2.54
  >   - ip: 172.20.2.55
  >   - ip: 172.20.2.56
  >   - ip: 172.20.2.57
  >   - ip: 172.20.2.58
  >   - ip: 172.20.2.59
  >   - ip: 172.20.2.60
  >   - ip: 172.20.2.61
  >   - ip: 172.20.2.62
  >   - ip: 172.20.2.63
  >   - ip: 172.20.2.64
  >   - ip: 172.20.2.65
  >   - ip: 172.20.2.66
  >   - ip: 172.20.2.67
  >   - ip: 172.20.2.68
  >   - ip: 172.20.2.69
  >   - ip: 172.20.2.70
  >   - ip: 172.20.2.71
  >   - ip: 172.20.2.72
  >   - ip: 172.20.2.73
  >   - ip: 172.20.2.74
  >   - ip: 172.20.2.75
  >   - ip: 172.20.2.76
  >   - ip: 172.20.2.77
  >   - ip: 172.20.2.78
  >   - ip: 172.20.2.79
  >   - ip: 172.20.2.80
  >   - ip: 172.20.2.81
  >   - ip: 172.20.2.82
  >   - ip: 172.20.2.83
  >   - ip: 172.20.2.84
  >   - ip: 172.20.2.85
  >   - ip: 172.20.2.86
  >   - ip: 172.20.2.87
  >   - ip: 172.20.2.88
  >   - ip: 172.20.2.89
  >   - ip: 172.20.2.90
  >   - ip: 172.20.2.91
  >   - ip: 172.20.2.92
  >   - ip: 172.20.2.93
  >   - ip: 172.20.2.94
  >   - ip: 172.20.2.95
  >   - ip: 172.20.2.96
  >   - ip: 172.20.2.97
  >   - ip: 172.20.2.98
  >   - ip: 172.20.2.99
  >   - ip: 172.20.2.100
  >   - ip: 172.20.2.101
  >   - ip: 172.20.2.102
  >   - ip: 172.20.2.103
  >   - ip: 172.20.2.104
  >   - ip: 172.20.2.105
  >   - ip: 172.20.2.106
  >   - ip: 172.20.2.107
  >   - ip: 172.20.2.108
  >   - ip: 172.20.2.109
  >   - ip: 172.20.2.110
  >   - ip: 172.20.2.111
  >   - ip: 172.20.2.112
  >   - ip: 172.20.2.113
  >   - ip: 172.20.2.114
  >   - ip: 172.20.2.115
  >   - ip: 172.20.2.116
  >   - ip: 172.20.2.117
  >   - ip: 172.20.2.118
  >   - ip: 172.20.2.119
  >   - ip: 172.20.2.120
  >   - ip: 172.20.2.121
  >   - ip: 172.20.2.122
  >   - ip: 172.20.2.123
  >   - ip: 172.20.2.124
  >   - ip: 172.20.2.125
  >   - ip: 172.20.2.126
  >   - ip: 172.20.2.127
  >   - ip: 172.20.2.128
  >   - ip: 172.20.2.129
  >   - ip: 172.20.2.130
  >   - ip: 172.20.2.131
  >   - ip: 172.20.2.132
  >   - ip: 172.20.2.133
  >   - ip: 172.20.2.134
  >   - ip: 172.20.2.135
  >   - ip: 172.20.2.136
  >   - ip: 172.20.2.137
  >   - ip: 172.20.2.138
  >   - ip: 172.20.2.139
  >   - ip: 172.20.2.140
  >   - ip: 172.20.2.141
  >   - ip: 172.20.2.142
  >   - ip: 172.20.2.143
  >   - ip: 172.20.2.144
  >   - ip: 172.20.2.145
  >   - ip: 172.20.2.146
  >   - ip: 172.20.2.147
  >   - ip: 172.20.2.148
  >   - ip: 172.20.2.149
  >   - ip: 172.20.2.150
  >   - ip: 172.20.2.151
  >   - ip: 172.20.2.152
  >   - ip: 172.20.2.153
  >   - ip: 172.20.2.154
  >   - ip: 172.20.2.155
  >   - ip: 172.20.2.156
  >   - ip: 172.20.2.157
  >   - ip: 172.20.2.158
  >   - ip: 172.20.2.159
  >   - ip: 172.20.2.160
  >   - ip: 172.20.2.161
  >   - ip: 172.20.2.162
  >   - ip: 172.20.2.163
  >   - ip: 172.20.2.164
  >   - ip: 172.20.2.165
  >   - ip: 172.20.2.166
  >   - ip: 172.20.2.167
  >   - ip: 172.20.2.168
  >   - ip: 172.20.2.169
  >   - ip: 172.20.2.170
  >   - ip: 172.20.2.171
  >   - ip: 172.20.2.172
  >   - ip: 172.20.2.173
  >   - ip: 172.20.2.174
  >   - ip: 172.20.2.175
  >   - ip: 172.20.2.176
  >   - ip: 172.20.2.177
  >   - ip: 172.20.2.178
  >   - ip: 172.20.2.179
  >   - ip: 172.20.2.180
  >   - ip: 172.20.2.181
  >   - ip: 172.20.2.182
  >   - ip: 172.20.2.183
  >   - ip: 172.20.2.184
  >   - ip: 172.20.2.185
  >   - ip: 172.20.2.186
  >   - ip: 172.20.2.187
  >   - ip: 172.20.2.188
  >   - ip: 172.20.2.189
  >   - ip: 172.20.2.190
  >   - ip: 172.20.2.191
  >   - ip: 172.20.2.192
  >   - ip: 172.20.2.193
  >   - ip: 172.20.2.194
  >   - ip: 172.20.2.195
  >   - ip: 172.20.2.196
  >   - ip: 172.20.2.197
  >   - ip: 172.20.2.198
  >   - ip: 172.20.2.199
  >   - ip: 172.20.2.200
  >   - ip: 172.20.2.201
  >   - ip: 172.20.2.202
  >   - ip: 172.20.2.203
  >   - ip: 172.20.2.204
  >   - ip: 172.20.2.205
  >   - ip: 172.20.2.206
  >   - ip: 172.20.2.207
  >   - ip: 172.20.2.208
  >   - ip: 172.20.2.209
  >   - ip: 172.20.2.210
  >   - ip: 172.20.2.211
  >   - ip: 172.20.2.212
  >   - ip: 172.20.2.213
  >   - ip: 172.20.2.214
  >   - ip: 172.20.2.215
  >   - ip: 172.20.2.216
  >   - ip: 172.20.2.217
  >   - ip: 172.20.2.218
  >   - ip: 172.20.2.219
  >   - ip: 172.20.2.220
  >   - ip: 172.20.2.221
  >   - ip: 172.20.2.222
  >   - ip: 172.20.2.223
  >   - ip: 172.20.2.224
  >   - ip: 172.20.2.225
  >   - ip: 172.20.2.226
  >   - ip: 172.20.2.227
  >   - ip: 172.20.2.228
  >   - ip: 172.20.2.229
  >   - ip: 172.20.2.230
  >   - ip: 172.20.2.231
  >   - ip: 172.20.2.232
  >   - ip: 172.20.2.233
  >   - ip: 172.20.2.234
  >   - ip: 172.20.2.235
  >   - ip: 172.20.2.236
  >   - ip: 172.20.2.237
  >   - ip: 172.20.2.238
  >   - ip: 172.20.2.239
  >   - ip: 172.20.2.240
  >   - ip: 172.20.2.241
  >   - ip: 172.20.2.242
  >   - ip: 172.20.2.243
  >   - ip: 172.20.2.244
  >   - ip: 172.20.2.245
  >   - ip: 172.20.2.246
  >   - ip: 172.20.2.247
  >   - ip: 172.20.2.248
  >   - ip: 172.20.2.249
  >   - ip: 172.20.2.250
  >   - ip: 172.20.3.1
  >   - ip: 172.20.3.2
  >   - ip: 172.20.3.3
  >   - ip: 172.20.3.4
  >   - ip: 172.20.3.5
  >   - ip: 172.20.3.6
  >   - ip: 172.20.3.7
  >   - ip: 172.20.3.8
  >   - ip: 172.20.3.9
  >   - ip: 172.20.3.10
  >   - ip: 172.20.3.11
  >   - ip: 172.20.3.12
  >   - ip: 172.20.3.13
  >   - ip: 172.20.3.14
  >   - ip: 172.20.3.15
  >   - ip: 172.20.3.16
  >   - ip: 172.20.3.17
  >   - ip: 172.20.3.18
  >   - ip: 172.20.3.19
  >   - ip: 172.20.3.20
  >   - ip: 172.20.3.21
  >   - ip: 172.20.3.22
  >   - ip: 172.20.3.23
  >   - ip: 172.20.3.24
  >   - ip: 172.20.3.25
  >   - ip: 172.20.3.26
  >   - ip: 172.20.3.27
  >   - ip: 172.20.3.28
  >   - ip: 172.20.3.29
  >   - ip: 172.20.3.30
  >   - ip: 172.20.3.31
  >   - ip: 172.20.3.32
  >   - ip: 172.20.3.33
  >   - ip: 172.20.3.34
  >   - ip: 172.20.3.35
  >   - ip: 172.20.3.36
  >   - ip: 172.20.3.37
  >   - ip: 172.20.3.38
  >   - ip: 172.20.3.39
  >   - ip: 172.20.3.40
  >   - ip: 172.20.3.41
  >   - ip: 172.20.3.42
  >   - ip: 172.20.3.43
  >   - ip: 172.20.3.44
  >   - ip: 172.20.3.45
  >   - ip: 172.20.3.46
  >   - ip: 172.20.3.47
  >   - ip: 172.20.3.48
  >   - ip: 172.20.3.49
  >   - ip: 172.20.3.50
  >   - ip: 172.20.3.51
  >   - ip: 172.20.3.52
  >   - ip: 172.20.3.53
  >   - ip: 172.20.3.54
  >   - ip: 172.20.3.55
  >   - ip: 172.20.3.56
  >   - ip: 172.20.3.57
  >   - ip: 172.20.3.58
  >   - ip: 172.20.3.59
  >   - ip: 172.20.3.60
  >   - ip: 172.20.3.61
  >   - ip: 172.20.3.62
  >   - ip: 172.20.3.63
  >   - ip: 172.20.3.64
  >   - ip: 172.20.3.65
  >   - ip: 172.20.3.66
  >   - ip: 172.20.3.67
  >   - ip: 172.20.3.68
  >   - ip: 172.20.3.69
  >   - ip: 172.20.3.70
  >   - ip: 172.20.3.71
  >   - ip: 172.20.3.72
  >   - ip: 172.20.3.73
  >   - ip: 172.20.3.74
  >   - ip: 172.20.3.75
  >   - ip: 172.20.3.76
  >   - ip: 172.20.3.77
  >   - ip: 172.20.3.78
  >   - ip: 172.20.3.79
  >   - ip: 172.20.3.80
  >   - ip: 172.20.3.81
  >   - ip: 172.20.3.82
  >   - ip: 172.20.3.83
  >   - ip: 172.20.3.84
  >   - ip: 172.20.3.85
  >   - ip: 172.20.3.86
  >   - ip: 172.20.3.87
  >   - ip: 172.20.3.88
  >   - ip: 172.20.3.89
  >   - ip: 172.20.3.90
  >   - ip: 172.20.3.91
  >   - ip: 172.20.3.92
  >   - ip: 172.20.3.93
  >   - ip: 172.20.3.94
  >   - ip: 172.20.3.95
  >   - ip: 172.20.3.96
  >   - ip: 172.20.3.97
  >   - ip: 172.20.3.98
  >   - ip: 172.20.3.99
  >   - ip: 172.20.3.100
  >   - ip: 172.20.3.101
  >   - ip: 172.20.3.102
  >   - ip: 172.20.3.103
  >   - ip: 172.20.3.104
  >   - ip: 172.20.3.105
  >   - ip: 172.20.3.106
  >   - ip: 172.20.3.107
  >   - ip: 172.20.3.108
  >   - ip: 172.20.3.109
  >   - ip: 172.20.3.110
  >   - ip: 172.20.3.111
  >   - ip: 172.20.3.112
  >   - ip: 172.20.3.113
  >   - ip: 172.20.3.114
  >   - ip: 172.20.3.115
  >   - ip: 172.20.3.116
  >   - ip: 172.20.3.117
  >   - ip: 172.20.3.118
  >   - ip: 172.20.3.119
  >   - ip: 172.20.3.120
  >   - ip: 172.20.3.121
  >   - ip: 172.20.3.122
  >   - ip: 172.20.3.123
  >   - ip: 172.20.3.124
  >   - ip: 172.20.3.125
  >   - ip: 172.20.3.126
  >   - ip: 172.20.3.127
  >   - ip: 172.20.3.128
  >   - ip: 172.20.3.129
  >   - ip: 172.20.3.130
  >   - ip: 172.20.3.131
  >   - ip: 172.20.3.132
  >   - ip: 172.20.3.133
  >   - ip: 172.20.3.134
  >   - ip: 172.20.3.135
  >   - ip: 172.20.3.136
  >   - ip: 172.20.3.137
  >   - ip: 172.20.3.138
  >   - ip: 172.20.3.139
  >   - ip: 172.20.3.140
  >   - ip: 172.20.3.141
  >   - ip: 172.20.3.142
  >   - ip: 172.20.3.143
  >   - ip: 172.20.3.144
  >   - ip: 172.20.3.145
  >   - ip: 172.20.3.146
  >   - ip: 172.20.3.147
  >   - ip: 172.20.3.148
  >   - ip: 172.20.3.149
  >   - ip: 172.20.3.150
  >   - ip: 172.20.3.151
  >   - ip: 172.20.3.152
  >   - ip: 172.20.3.153
  >   - ip: 172.20.3.154
  >   - ip: 172.20.3.155
  >   - ip: 172.20.3.156
  >   - ip: 172.20.3.157
  >   - ip: 172.20.3.158
  >   - ip: 172.20.3.159
  >   - ip: 172.20.3.160
  >   - ip: 172.20.3.161
  >   - ip: 172.20.3.162
  >   - ip: 172.20.3.163
  >   - ip: 172.20.3.164
  >   - ip: 172.20.3.165
  >   - ip: 172.20.3.166
  >   - ip: 172.20.3.167
  >   - ip: 172.20.3.168
  >   - ip: 172.20.3.169
  >   - ip: 172.20.3.170
  >   - ip: 172.20.3.171
  >   - ip: 172.20.3.172
  >   - ip: 172.20.3.173
  >   - ip: 172.20.3.174
  >   - ip: 172.20.3.175
  >   - ip: 172.20.3.176
  >   - ip: 172.20.3.177
  >   - ip: 172.20.3.178
  >   - ip: 172.20.3.179
  >   - ip: 172.20.3.180
  >   - ip: 172.20.3.181
  >   - ip: 172.20.3.182
  >   - ip: 172.20.3.183
  >   - ip: 172.20.3.184
  >   - ip: 172.20.3.185
  >   - ip: 172.20.3.186
  >   - ip: 172.20.3.187
  >   - ip: 172.20.3.188
  >   - ip: 172.20.3.189
  >   - ip: 172.20.3.190
  >   - ip: 172.20.3.191
  >   - ip: 172.20.3.192
  >   - ip: 172.20.3.193
  >   - ip: 172.20.3.194
  >   - ip: 172.20.3.195
  >   - ip: 172.20.3.196
  >   - ip: 172.20.3.197
  >   - ip: 172.20.3.198
  >   - ip: 172.20.3.199
  >   - ip: 172.20.3.200
  >   - ip: 172.20.3.201
  >   - ip: 172.20.3.202
  >   - ip: 172.20.3.203
  >   - ip: 172.20.3.204
  >   - ip: 172.20.3.205
  >   - ip: 172.20.3.206
  >   - ip: 172.20.3.207
  >   - ip: 172.20.3.208
  >   - ip: 172.20.3.209
  >   - ip: 172.20.3.210
  >   - ip: 172.20.3.211
  >   - ip: 172.20.3.212
  >   - ip: 172.20.3.213
  >   - ip: 172.20.3.214
  >   - ip: 172.20.3.215
  >   - ip: 172.20.3.216
  >   - ip: 172.20.3.217
  >   - ip: 172.20.3.218
  >   - ip: 172.20.3.219
  >   - ip: 172.20.3.220
  >   - ip: 172.20.3.221
  >   - ip: 172.20.3.222
  >   - ip: 172.20.3.223
  >   - ip: 172.20.3.224
  >   - ip: 172.20.3.225
  >   - ip: 172.20.3.226
  >   - ip: 172.20.3.227
  >   - ip: 172.20.3.228
  >   - ip: 172.20.3.229
  >   - ip: 172.20.3.230
  >   - ip: 172.20.3.231
  >   - ip: 172.20.3.232
  >   - ip: 172.20.3.233
  >   - ip: 172.20.3.234
  >   - ip: 172.20.3.235
  >   - ip: 172.20.3.236
  >   - ip: 172.20.3.237
  >   - ip: 172.20.3.238
  >   - ip: 172.20.3.239
  >   - ip: 172.20.3.240
  >   - ip: 172.20.3.241
  >   - ip: 172.20.3.242
  >   - ip: 172.20.3.243
  >   - ip: 172.20.3.244
  >   - ip: 172.20.3.245
  >   - ip: 172.20.3.246
  >   - ip: 172.20.3.247
  >   - ip: 172.20.3.248
  >   - ip: 172.20.3.249
  >   - ip: 172.20.3.250
  >   - ip: 172.20.4.1
  >   - ip: 172.20.4.2
  >   - ip: 172.20.4.3
  >   - ip: 172.20.4.4
  >   - ip: 172.20.4.5
  >   - ip: 172.20.4.6
  >   - ip: 172.20.4.7
  >   - ip: 172.20.4.8
  >   - ip: 172.20.4.9
  >   - ip: 172.20.4.10
  >   - ip: 172.20.4.11
  >   - ip: 172.20.4.12
  >   - ip: 172.20.4.13
  >   - ip: 172.20.4.14
  >   - ip: 172.20.4.15
  >   - ip: 172.20.4.16
  >   - ip: 172.20.4.17
  >   - ip: 172.20.4.18
  >   - ip: 172.20.4.19
  >   - ip: 172.20.4.20
  >   ports:
  >   - name: http
  >     port: 9376
  > EOF
  $ cat > start-1.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: web
  > spec:
  >   selector:
  >     app: web
  >   ports:
  >     - port: 80
  >       targetPort: 8080
  > ---
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata:
  >   name: web
  > spec:
  >   replicas: 100
  >   selector:
  >     matchLabels:
  >       app: web
  >       track: stable
  >   template:
  >     metadata:
  >       labels:
  >         app: web
  >         track: stable
  >     spec:
  >       containers:
  >         - name: app
  >           image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >           args: [netexec, --http-port=8080]
  > ---
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata:
  >   name: web-canary
  > spec:
  >   replicas: 0
  >   selector:
  >     matchLabels:
  >       app: web
  >       track: canary
  >   template:
  >     metadata:
  >       labels:
  >         app: web
  >         track: canary
  >     spec:
  >       containers:
  >         - name: app
  >           image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >           args: [netexec, --http-port=8080]
  > EOF
  $ kubectl apply -f start-1.yaml
  service/web created
  deployment.apps/web created
  deployment.apps/web-canary created
  $ lab settle
  $ cat > start-2.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: legacy
  > spec:
  >   ports:
  >     - name: http
  >       port: 80
  >       targetPort: 9376
  > EOF
  $ kubectl apply -f start-2.yaml
  service/legacy created
  $ lab settle
Many slices: over the cap, shrunk, of two families, past a thousand addresses, mirrored.

Step: another-slice

  $ sh dashboard.sh
  100
  $ kubectl scale deployment web-canary --replicas=1
  deployment.apps/web-canary scaled
  $ lab settle
  $ sh dashboard.sh
  100
  $ kubectl get endpointslices -l kubernetes.io/service-name=web --sort-by=.metadata.creationTimestamp
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                                        AGE
  web-wfj8x   IPv4          8080    10.244.12.2,10.244.3.2,10.244.4.2 + 97 more...   17s
  web-rdl9l   IPv4          8080    10.244.3.10                                      3s
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o go-template='{{range .items}}{{.addressType}} {{len .endpoints}}{{"\n"}}{{end}}' | sort
  IPv4 1
  IPv4 100
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[*].endpoints[*].addresses[0]}' | wc -w
  101
  $ kubectl get endpoints web
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME   ENDPOINTS                                                      AGE
  web    10.244.1.2:8080,10.244.1.3:8080,10.244.1.4:8080 + 98 more...   18s

Step: holes

  $ kubectl scale deployment web-canary --replicas=30
  deployment.apps/web-canary scaled
  $ lab settle
  $ kubectl scale deployment web --replicas=20
  deployment.apps/web scaled
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o go-template='{{range .items}}{{.addressType}} {{len .endpoints}}{{"\n"}}{{end}}' | sort
  IPv4 20
  IPv4 30
  $ kubectl scale deployment web-canary --replicas=45
  deployment.apps/web-canary scaled
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o go-template='{{range .items}}{{.addressType}} {{len .endpoints}}{{"\n"}}{{end}}' | sort
  IPv4 20
  IPv4 45

Step: another-family

  $ kubectl patch service web -p '{"spec":{"ipFamilyPolicy":"PreferDualStack"}}'
  service/web patched
  $ lab settle
  $ kubectl get service web -o jsonpath='{.spec.ipFamilies} {.spec.ipFamilyPolicy}{"\n"}'
  ["IPv4","IPv6"] PreferDualStack
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o go-template='{{range .items}}{{.addressType}} {{len .endpoints}}{{"\n"}}{{end}}' | sort
  IPv4 20
  IPv4 45
  IPv6 65
  $ kubectl get endpointslices -l kubernetes.io/service-name=web --sort-by=.addressType
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                                                            AGE
  web-rdl9l   IPv4          8080    10.244.3.10,10.244.11.10,10.244.5.10 + 42 more...                    23s
  web-wfj8x   IPv4          8080    10.244.5.2,10.244.6.2,10.244.5.4 + 17 more...                        37s
  web-qs284   IPv6          8080    fd00:10:244:10::c,fd00:10:244:10::b,fd00:10:244:10::e + 62 more...   3s
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[*].endpoints[*].addresses[0]}' | wc -w
  130
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[*].endpoints[*].targetRef.name}' | tr ' ' '\n' | sort -u | wc -l
  65
  $ kubectl get endpoints web -o go-template='{{range .subsets}}{{len .addresses}}{{"\n"}}{{end}}'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  65

Step: past-a-thousand

  $ kubectl create deployment fleet --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=1050 -- /agnhost netexec --http-port=8080
  deployment.apps/fleet created
  $ kubectl rollout status deployment fleet | tail -n 1
  deployment "fleet" successfully rolled out
  $ kubectl expose deployment fleet --port=80 --target-port=8080
  service/fleet exposed
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=fleet -o go-template='{{range .items}}{{.addressType}} {{len .endpoints}}{{"\n"}}{{end}}' | sort | uniq -c
       10 IPv4 100
        1 IPv4 50
  $ kubectl get endpoints fleet -o go-template='{{range .subsets}}{{len .addresses}}{{"\n"}}{{end}}'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  1000
  $ kubectl get endpoints fleet -o yaml | grep over-capacity
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
      endpoints.kubernetes.io/over-capacity: truncated
  $ kubectl get endpointslices -l kubernetes.io/service-name=fleet -o jsonpath='{range .items[*].endpoints[*]}{.addresses[0]}{"\n"}{end}' > in-slices
  $ kubectl get endpoints fleet -o jsonpath='{range .subsets[*].addresses[*]}{.ip}{"\n"}{end}' > in-endpoints
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ grep -vxFf in-endpoints in-slices | wc -l
  50
  $ kubectl get events --field-selector involvedObject.kind=Endpoints
  No resources found in default namespace.
  $ kubectl describe service fleet | grep -E '^(Endpoints|Events)'
  Endpoints:                10.244.8.49:8080,10.244.8.54:8080,10.244.12.97:8080 + 1047 more...
  Events:                   <none>

Step: mirrored

  $ head -n 8 legacy.yaml
  apiVersion: v1
  kind: Endpoints
  metadata:
    name: legacy
  subsets:
  - addresses:
    - ip: 172.20.0.1
    - ip: 172.20.0.2
  $ grep -c 'ip:' legacy.yaml
  1020
  $ kubectl apply -f legacy.yaml
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/legacy created
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=legacy
  NAME           ADDRESSTYPE   PORTS   ENDPOINTS                                             AGE
  legacy-68dcd   IPv4          9376    172.20.3.228,172.20.0.115,172.20.1.55 + 997 more...   6s
  $ kubectl get endpointslices -l kubernetes.io/service-name=legacy -o go-template='{{range .items}}{{.addressType}} {{len .endpoints}}{{"\n"}}{{end}}'
  IPv4 1000
  $ kubectl get events --field-selector involvedObject.name=legacy -o custom-columns=REASON:.reason,MESSAGE:.message
  REASON                     MESSAGE
  TooManyAddressesToMirror   A max of 1000 addresses can be mirrored to EndpointSlices per Endpoints subset. 20 addresses were skipped
  $ kubectl get endpoints legacy -o yaml | grep -c over-capacity
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  0
  [1]
  $ kubectl get endpointslices -l kubernetes.io/service-name=legacy -o custom-columns='MANAGED BY:.metadata.labels.endpointslice\.kubernetes\.io/managed-by,OWNER:.metadata.ownerReferences[*].kind'
  MANAGED BY                                 OWNER
  endpointslicemirroring-controller.k8s.io   Endpoints

Step: every-machine

  $ kubectl get endpointslices -l kubernetes.io/service-name=legacy -o jsonpath='{range .items[*].endpoints[*]}{.addresses[0]}{"\n"}{end}' > mirrored
  $ grep -o '172.*' legacy.yaml | grep -vxFf mirrored > missing
  $ cat > rest.yaml <<'YAML'
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata:
  >   name: legacy-rest
  >   labels:
  >     kubernetes.io/service-name: legacy
  >     endpointslice.kubernetes.io/managed-by: legacy-team
  > addressType: IPv4
  > ports:
  > - name: http
  >   port: 9376
  > endpoints:
  > YAML
  $ sed 's/.*/- addresses: [&]/' missing >> rest.yaml
  $ kubectl apply -f rest.yaml
  endpointslice.discovery.k8s.io/legacy-rest created
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=legacy -o go-template='{{range .items}}{{.addressType}} {{len .endpoints}}{{"\n"}}{{end}}' | sort
  IPv4 1000
  IPv4 20
  $ kubectl describe service legacy | grep Endpoints
  Endpoints:                172.20.3.228:9376,172.20.0.115:9376,172.20.1.55:9376 + 1017 more...
